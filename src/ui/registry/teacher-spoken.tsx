/** Stages in which a class talks: what may be decided is explained, hands go up, two sides, one card for all. */
import type { Contract } from "../../domain/session/state-contract.ts"
import { quickQuestion } from "../../domain/templates.ts"
import { ContractPanel } from "../teacher/contract-panel.tsx"
import { StaffPage } from "../teacher/staff-page.tsx"
import type { ScreenEntry } from "./entry.ts"
import { type Build, cockpit } from "./still-cockpit.tsx"
import { beginPlay, published, Staged, withIdeas } from "./teacher-scene.tsx"

const [propose] = quickQuestion.stages

const debating =
  (hands: number): Build =>
  (language) => {
    const play = published(withIdeas(beginPlay(language), 2))
    const { scene } = play
    scene.facilitator({ type: "SetAgenda", stages: [propose, { kind: "debate", minutes: 10 }], stage: 0 })
    scene.facilitator({ type: "EnterStage", stage: 1 })
    for (let at = 0; at < hands; at++) {
      const [event] = scene.pupil(at, { type: "RaiseHand", up: true })
      if (at < 2) scene.facilitator({ type: "GiveFloor", seat: event?.seat ?? null })
    }
    return play
  }
const twoSided =
  (hands: number): Build =>
  (language) => {
    const play = published(withIdeas(beginPlay(language), 2))
    const { scene } = play
    const stages = [propose, { kind: "debate", minutes: 10, sides: true } as const]
    scene.facilitator({ type: "SetAgenda", stages, stage: 0 })
    scene.facilitator({ type: "EnterStage", stage: 1 })
    for (let at = 0; at < 14; at++)
      scene.pupil(at, { type: "TakeSide", side: at % 3 === 0 ? "for" : "against" })
    for (let at = 0; at < hands; at++) {
      const [event] = scene.pupil(at, { type: "RaiseHand", up: true })
      if (at < 2) scene.facilitator({ type: "GiveFloor", seat: event?.seat ?? null })
      if (at < 2) scene.wait(41)
    }
    return play
  }
const onScreens: Build = (language) => {
  const play = debating(3)(language)
  play.scene.facilitator({ type: "ShowCard", card: play.ideas[0] ?? null })
  return play
}
const explaining =
  (contract?: Contract): Build =>
  (language) => {
    const play = beginPlay(language)
    const { scene } = play
    scene.facilitator({ type: "SetAgenda", stages: [propose, { kind: "understand", minutes: 5 }], stage: 0 })
    scene.facilitator({ type: "EnterStage", stage: 1 })
    if (contract) scene.facilitator({ type: "SetContract", ...contract, replyBy: "2026-12-04" })
    return play
  }

export const teacherSpokenScreens: ScreenEntry[] = [
  {
    id: "teacher-contract",
    room: "teacher",
    states: {
      empty: () => cockpit(explaining()),
      writing: () => (
        <Staged build={explaining()}>
          {({ session }) => (
            <StaffPage
              title={session.view.public.question}
              back={{ to: "/", label: session.view.public.question }}
            >
              <ContractPanel session={session} isChangingAtFirst />
            </StaffPage>
          )}
        </Staged>
      ),
      typical: () => cockpit(explaining({ binding: "Les règles de la cour", listener: "La directrice" })),
    },
  },
  {
    id: "teacher-floor",
    room: "teacher",
    states: {
      empty: () => cockpit(debating(0)),
      typical: () => cockpit(debating(5)),
      sides: () => cockpit(twoSided(7)),
      sidesEmpty: () => cockpit(twoSided(0)),
      card: () => cockpit(onScreens),
    },
  },
]
