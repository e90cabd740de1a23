/** What a pupil does for the class; whoever chairs moves it on from here. */
import { useText } from "../../language/language-provider.tsx"
import { Banner } from "../../parts/banner.tsx"
import { Button } from "../../parts/button.tsx"
import { useStageName } from "../../parts/stage-name.ts"
import type { SessionProps } from "../../session-props.ts"
import { usePerson } from "./author.tsx"
import { useAct } from "./use-act.ts"

export const DutyBar = ({ session }: { session: SessionProps }) => {
  const text = useText("pupil.speak")
  const { duty } = session.view.own
  if (duty === undefined) return null
  return (
    <Banner actions={duty === "chair" ? <ChairActs session={session} /> : undefined}>{text(duty)}</Banner>
  )
}

const ChairActs = ({ session }: { session: SessionProps }) => {
  const text = useText("pupil.speak")
  const { run, problem } = useAct(session.act)
  const { public: state } = session.view
  const { stages, stage, titles, floor } = state
  const names = useStageName(stages, titles)
  const personOf = usePerson(state)
  const before = stages[stage - 1]
  const after = stages[stage + 1]
  const [next] = floor.next
  const person = next === undefined ? null : personOf(next)
  const enter = (to: number) => () => void run({ type: "EnterStage", stage: to })
  return (
    <>
      {next !== undefined && person && (
        <Button onPress={() => void run({ type: "GiveFloor", seat: next })}>
          {text("give", { name: person.name })}
        </Button>
      )}
      {floor.isTaken && (
        <Button onPress={() => void run({ type: "GiveFloor", seat: null })}>{text("end")}</Button>
      )}
      {before && <Button onPress={enter(stage - 1)}>{text("back", { stage: names(before) })}</Button>}
      {after && <Button onPress={enter(stage + 1)}>{text("next", { stage: names(after) })}</Button>}
      {problem !== undefined && <p role="status">{problem}</p>}
    </>
  )
}
