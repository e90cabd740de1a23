/** On the tablet where a pupil goes on: whose place it is, and one tap to take it over. */
import { useState } from "react"
import { useLocation } from "wouter"
import type { FindRequest, MovingPlace } from "../../../client/palabre.ts"
import { usePalabre } from "../../client-context.tsx"
import { useText } from "../../language/language-provider.tsx"
import { Animal } from "../../parts/art/animal.tsx"
import { Banner } from "../../parts/banner.tsx"
import { Button } from "../../parts/button.tsx"
import { useRefusalWords } from "../../parts/refusal-words.ts"
import { Calm } from "../calm.tsx"
import styles from "./join.module.css"

type ViewProps = {
  place: Pick<MovingPlace, "name" | "avatar" | "question">
  isTaking: boolean
  problem?: string | undefined
  onTake: () => void
  onBack: () => void
}

export const TakeView = ({ place, isTaking, problem, onTake, onBack }: ViewProps) => {
  const text = useText("pupil.move")
  const { name, avatar, question } = place
  const title = text("takeTitle", { name })
  const words = text("take", { question })
  return (
    <Calm
      title={title}
      spoken={`${title} ${words}`}
      drawing={<Animal kind={avatar.animal} tone={avatar.tone} />}
      action={
        <>
          {problem !== undefined && (
            <Banner kind="care" isSaid>
              {problem}
            </Banner>
          )}
          <div className={styles.takes}>
            <Button onPress={onBack}>{text("takeNot")}</Button>
            <Button kind="primary" isDisabled={isTaking} onPress={onTake}>
              {text(isTaking ? "taking" : "takeAct")}
            </Button>
          </div>
        </>
      }
    >
      {words}
    </Calm>
  )
}

type Props = { place: MovingPlace; way: FindRequest; onBack: () => void }

export const TakeFlow = ({ place, way, onBack }: Props) => {
  const palabre = usePalabre()
  const text = useText("pupil")
  const words = useRefusalWords()
  const [, navigate] = useLocation()
  const [isTaking, setTaking] = useState(false)
  const [problem, setProblem] = useState<string>()
  const take = async () => {
    const answer = await palabre.take(way, place)
    if (!answer.ok)
      return answer.error.type === "Offline" ? text("join.offline") : words.network(answer.error)
    if (answer.value.type === "refused")
      return answer.value.reason === "WrongCode" ? text("move.takeOver") : words.join(answer.value.reason)
    navigate(`/s/${place.log}?seat=${answer.value.seat}`)
    return undefined
  }
  const onTake = () => {
    setTaking(true)
    setProblem(undefined)
    take()
      .catch((error: unknown) => words.thrown(error))
      .then((told) => {
        setProblem(told)
        setTaking(false)
      })
      .catch(() => undefined)
  }
  return <TakeView {...{ place, isTaking, problem, onTake, onBack }} />
}
