import { expect, it } from "vitest"
import { createLesson } from "../host/lesson-in-tests.ts"
import { hasContract } from "./state-contract.ts"

it("[CONTRACT-1] says all of it each time: what is left out is no longer said", () => {
  const lesson = createLesson()
  expect(hasContract(lesson.state().public.contract)).toBe(false)
  const first = { binding: "The rules of the yard", listener: "The head", replyBy: "2026-12-04" }
  lesson.act("teacher", { type: "SetContract", ...first, advisory: "  " })
  expect(lesson.state().public.contract).toEqual(first)
  lesson.act("teacher", { type: "SetContract", impossible: "The times of lessons" })
  expect(lesson.state().public.contract).toEqual({ impossible: "The times of lessons" })
  lesson.act("teacher", { type: "SetContract" })
  expect(hasContract(lesson.state().public.contract)).toBe(false)
})
