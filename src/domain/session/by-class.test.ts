import { describe, expect, it } from "vitest"
import { createLesson } from "../host/lesson-in-tests.ts"
import { countByClass } from "./by-class.ts"

const [one, two, three] = ["1".repeat(64), "2".repeat(64), "3".repeat(64)] as const
const cast = (of: string, ...marks: string[]) =>
  marks.map((it) => ({ class: of, marks: it === "" ? [] : it.split(" ") }))

describe("what each class voted", () => {
  it("[SHARED-2] is counted for each class where five of it voted, blanks apart", () => {
    const votes = [...cast(two, "a", "a b", "b", "", "a"), ...cast(one, "b", "b", "b", "a", "", "")]
    expect(countByClass([one, two, three], votes)).toEqual([
      { class: one, counted: 6, blank: 2, marks: { a: 1, b: 3 } },
      { class: two, counted: 5, blank: 1, marks: { a: 3, b: 2 } },
    ])
  })

  it("[SHARED-2] is told of none where one to four of any class voted, or one class alone", () => {
    const five = cast(one, "a", "a", "b", "b", "b")
    expect(countByClass([one, two], [...five, ...cast(two, "a")])).toEqual([])
    expect(countByClass([one, two], [...five, ...cast(two, "a", "a", "a", "a")])).toEqual([])
    expect(countByClass([one, two], five)).toEqual([])
  })
})

describe("the host of a session that several classes share", () => {
  const revealed = (lesson: ReturnType<typeof createLesson>, voters: number, ofNone?: number) => {
    for (let at = 0; at < voters; at++) lesson.join(at, { isOfNone: at === ofNone })
    const [proposal, second] = [0, 1].map((at) => {
      lesson.act(at, { type: "Submit", kind: "proposal", text: `Idea ${at}` })
      const id = Object.keys(lesson.state().staff.contributions).at(-1) ?? ""
      lesson.act("teacher", { type: "Publish", contribution: id })
      return id
    })
    const options = [proposal ?? "", second ?? ""]
    const poll = lesson.act("teacher", { type: "OpenPoll", method: "single-choice", options })
    for (let at = 0; at < voters; at++)
      lesson.act(at, { type: "CastBallot", poll, marks: [options[at % 2] ?? ""] })
    lesson.act("teacher", { type: "ClosePoll", poll })
    lesson.act("teacher", { type: "RevealPoll", poll })
    return { poll, options }
  }

  it("[SHARED-2] counts each class with the reveal, and tells the names that facilitators gave them", () => {
    const lesson = createLesson({ classes: 2 })
    lesson.act("teacher", { type: "NameClass", class: one, name: " 5e A\n" })
    const { poll, options } = revealed(lesson, 10)
    const [a = "", b = ""] = options
    expect(lesson.state().public.byClass?.[poll]).toEqual([
      { class: one, counted: 5, blank: 0, marks: { [a]: 5 } },
      { class: two, counted: 5, blank: 0, marks: { [b]: 5 } },
    ])
    expect(lesson.state().public.classNames).toEqual({ [one]: "5e A" })
    expect(JSON.stringify(lesson.restored().session.public)).toBe(JSON.stringify(lesson.state().public))
  })

  it("[SHARED-2] tells none apart where somebody voted who is in none of them", () => {
    for (const ofNone of [undefined, 11]) {
      const lesson = createLesson({ classes: 2 })
      const { poll } = revealed(lesson, 12, ofNone)
      expect(lesson.state().public.byClass?.[poll]?.map((it) => it.counted)).toEqual(ofNone ? [] : [6, 6])
    }
  })

  it("[SHARED-2] says that a class is too small, and says nothing where one class is alone", () => {
    const few = createLesson({ classes: 2 })
    const { poll } = revealed(few, 9)
    expect(few.state().public.byClass?.[poll]).toEqual([])
    const alone = createLesson()
    revealed(alone, 10)
    expect(alone.state().public.byClass).toBeUndefined()
  })
})
