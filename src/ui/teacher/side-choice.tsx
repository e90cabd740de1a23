/** Where a pupil stands in a debate with two sides, as the facilitator sets it. */
import { useText } from "../language/language-provider.tsx"
import { ChooseOne } from "../parts/choice.tsx"
import type { SessionProps } from "../session-props.ts"
import { staffOf } from "./staff-session.ts"
import { useAct } from "./use-acts.ts"

type Props = { session: SessionProps; seat: string; name: string }

export const SideChoice = ({ session, seat, name }: Props) => {
  const text = useText("teacher.floor")
  const act = useAct(session)
  const side = staffOf(session).sides[seat] ?? "neither"
  const give = (value: typeof side) =>
    void act(
      { type: "GiveSide", seat, side: value === "neither" ? null : value },
      text("sideSaid", { name, side: text(value) }),
    )
  return (
    <ChooseOne
      label={text("side")}
      value={side}
      onChange={give}
      columns={3}
      options={(["for", "against", "neither"] as const).map((it) => ({ value: it, label: text(it) }))}
    />
  )
}
