/** Reads the sessions of the class on this device, and shows what they decided. */
import { dayAt } from "../../../domain/session/follow-up.ts"
import { ClassLogSection } from "./class-log-section.tsx"
import { useClassLog } from "./use-class-log.ts"

type Props = {
  log: string
  /** ms since 1970. */
  now: () => number
}

export const ClassDecisions = ({ log, now }: Props) => (
  <ClassLogSection classLog={useClassLog(log)} today={dayAt(now())} />
)
