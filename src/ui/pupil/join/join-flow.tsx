/**
 * From the faces of a session to a seat in it:
 *
 *   faces ──tap──▶ pictures ──two──▶ entering ──▶ admitted: the session
 *     ▲               ▲                 │
 *     │               └── wrong ────────┤
 *     └── refused ──────────────────────┼──▶ waiting (doors, the teacher's tap): asked again every 2 s
 */
import { useCallback, useEffect, useState } from "react"
import { useLocation } from "wouter"
import type { ClaimAnswer, FindRequest, OpenSession, RosterFace } from "../../../client/palabre.ts"
import type { PictureKind } from "../../../domain/avatars.ts"
import { usePalabre } from "../../client-context.tsx"
import { useText } from "../../language/language-provider.tsx"
import { useRefusalWords } from "../../parts/refusal-words.ts"
import { Calm } from "../calm.tsx"
import { FacesView } from "./faces-view.tsx"
import { PicturesView } from "./pictures-view.tsx"
import { WaitingView, type WaitingWhy } from "./waiting-view.tsx"

type Pictures = readonly [PictureKind, PictureKind]
type Asked = { readonly pictures?: Pictures; readonly askTeacher?: boolean }

type Step =
  | { readonly at: "faces"; readonly problem?: string }
  | { readonly at: "pictures"; readonly face: RosterFace; readonly problem?: string }
  | { readonly at: "entering"; readonly face: RosterFace; readonly asked: Asked }
  | { readonly at: "waiting"; readonly face: RosterFace; readonly asked: Asked; readonly why: WaitingWhy }

type Props = {
  start: { readonly session: OpenSession; readonly way: FindRequest }
  onBack: () => void
}

const askAgainAfter = 2000

export const JoinFlow = ({ start: { session, way }, onBack }: Props) => {
  const palabre = usePalabre()
  const text = useText("pupil.join")
  const words = useWordsOfAnswers()
  const [, navigate] = useLocation()
  const [step, setStep] = useState<Step>({ at: "faces" })
  const [isOffline, setOffline] = useState(false)

  const claim = useCallback(
    (face: RosterFace, asked: Asked) => {
      const { log, genesis, question } = session
      return palabre.claim({ way, log, genesis, question, member: face.member, name: face.name, ...asked })
    },
    [palabre, session, way],
  )

  /** What an answer leads to. */
  const follow = (face: RosterFace, asked: Asked, answer: ClaimAnswer) => {
    if (answer.type === "admitted") return navigate(`/s/${session.log}?seat=${answer.seat}`)
    if (answer.type === "waiting") return setStep({ at: "waiting", face, asked, why: answer.why })
    const problem = words(answer)
    setStep(answer.reason === "WrongPictures" ? { at: "pictures", face, problem } : { at: "faces", problem })
  }

  const enter = async (face: RosterFace, asked: Asked) => {
    setStep({ at: "entering", face, asked })
    const answer = await claim(face, asked)
    if (answer.ok) follow(face, asked, answer.value)
    else setStep({ at: "pictures", face, problem: words({ fault: answer.error }) })
  }

  const askAgain = async (face: RosterFace, asked: Asked) => {
    const answer = await claim(face, asked)
    setOffline(!answer.ok)
    if (answer.ok && answer.value.type !== "waiting") follow(face, asked, answer.value)
  }
  useAgain(step.at === "waiting", () =>
    step.at === "waiting" ? askAgain(step.face, step.asked) : Promise.resolve(),
  )

  /** A tablet that holds this pupil's seat already needs no pictures: it is let in by its key. */
  const choose = async (face: RosterFace) => {
    const known = (await palabre.store.seats(session.log)).find((it) => it.member === face.member)
    if (known) navigate(`/s/${session.log}?seat=${known.seat}`)
    else setStep({ at: "pictures", face })
  }

  switch (step.at) {
    case "faces":
      return (
        <FacesView
          session={session}
          problem={step.problem}
          onChoose={(it) => void choose(it)}
          onBack={onBack}
        />
      )
    case "pictures":
      return (
        <PicturesView
          key={step.problem}
          face={step.face}
          problem={step.problem}
          onPictures={(pictures) => void enter(step.face, { pictures })}
          onAskTeacher={() => void enter(step.face, { askTeacher: true })}
          onBack={() => setStep({ at: "faces" })}
        />
      )
    case "entering":
      return <Calm title={text("hello", { name: step.face.name })}>{text("entering")}</Calm>
    case "waiting":
      return (
        <WaitingView
          name={step.face.name}
          avatar={step.face.avatar}
          why={step.why}
          isOffline={isOffline}
          onBack={() => setStep({ at: "faces" })}
        />
      )
  }
}

/** Calls again and again, each time after the last has answered. */
const useAgain = (isOn: boolean, ask: () => Promise<void>) => {
  const [turn, setTurn] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn asks once, with what is known then
  useEffect(() => {
    if (!isOn) return
    let isWanted = true
    const timer = setTimeout(() => {
      void ask().finally(() => isWanted && setTurn((now) => now + 1))
    }, askAgainAfter)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [isOn, turn])
}

type NoAnswer = { readonly fault: Parameters<ReturnType<typeof useRefusalWords>["network"]>[0] }
type Refused = Extract<ClaimAnswer, { type: "refused" }>

const useWordsOfAnswers = () => {
  const text = useText("pupil.join")
  const words = useRefusalWords()
  return (answer: Refused | NoAnswer): string => {
    if ("fault" in answer)
      return answer.fault.type === "Offline" ? text("offline") : words.network(answer.fault)
    if (answer.reason !== "WrongPictures") return words.join(answer.reason)
    return answer.triesLeft === undefined ? text("wrongHere") : text("wrong", { left: answer.triesLeft })
  }
}
