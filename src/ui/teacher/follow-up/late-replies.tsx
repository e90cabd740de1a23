/** Replies of adults that are late, said wherever a session is led. */
import { dayAt, overdueReplies } from "../../../domain/session/follow-up.ts"
import { useText } from "../../language/language-provider.tsx"
import { Banner } from "../../parts/banner.tsx"
import type { SessionProps } from "../../session-props.ts"

export const LateReplies = ({ session }: { session: SessionProps }) => {
  const text = useText("teacher.reply")
  const count = overdueReplies(session.view.public, dayAt(session.hostNow())).length
  return count === 0 ? null : <Banner kind="care">{text("overdue", { count })}</Banner>
}
