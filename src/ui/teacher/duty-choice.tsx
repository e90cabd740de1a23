/** What a pupil does for the class in this session. */
import { duties } from "../../domain/session/events-debate.ts"
import { useText } from "../language/language-provider.tsx"
import { ChooseOne } from "../parts/choice.tsx"
import type { SessionProps } from "../session-props.ts"
import { staffOf } from "./staff-session.ts"
import { useAct } from "./use-acts.ts"

type Props = { session: SessionProps; seat: string; name: string }

export const DutyChoice = ({ session, seat, name }: Props) => {
  const text = useText("teacher.floor")
  const act = useAct(session)
  const duty = staffOf(session).staffDuties[seat] ?? "none"
  const give = (value: typeof duty) =>
    void act(
      { type: "GiveDuty", seat, duty: value === "none" ? null : value },
      value === "none" ? text("dutyOver", { name }) : text("dutySaid", { name, duty: text(value) }),
    )
  return (
    <ChooseOne
      label={text("duty")}
      value={duty}
      onChange={give}
      columns={2}
      options={[
        { value: "none" as const, label: text("dutyNone") },
        ...duties.map((it) => ({
          ...{ value: it, label: text(it) },
          ...(it === "chair" ? { description: text("chairHint") } : {}),
        })),
      ]}
    />
  )
}
