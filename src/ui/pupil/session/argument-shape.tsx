/** For, against, yes but: a shape each. "Yes, but" has one of its own, not that of "in between". */
import MessageCircleMore from "lucide-react/icons/message-circle-more"
import type { Arguments } from "../../../domain/session/board.ts"
import { SupportShape } from "../../parts/segmented.tsx"

export type ArgumentKind = keyof Arguments

export const ArgumentShape = ({ kind }: { kind: ArgumentKind }) => {
  if (kind === "nuance") return <MessageCircleMore aria-hidden size={28} />
  return <SupportShape kind={kind === "for" ? "agree" : "disagree"} />
}
