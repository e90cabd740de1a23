import { expect, test } from "vitest"
import { createFolded } from "./folded.ts"

const setup = (limit: number) => {
  const loads: string[] = []
  const folded = createFolded(limit, async (id) => {
    loads.push(id)
    return id === "missing" ? null : { id }
  })
  return { folded, loads }
}

test("[FOLD-1] only the last logs used are kept; one that somebody holds is never folded a second time", async () => {
  const { folded, loads } = setup(3)
  const held = await folded.find("held")
  for (let n = 0; n < 20; n += 1) await folded.find(`log ${n}`)
  expect(folded.kept()).toBe(3)
  expect(await folded.find("held")).toBe(held)
  expect(loads.filter((it) => it === "held")).toHaveLength(1)
})

test("[FOLD-2] asked for twice at once, a log is folded once; what is missing or fails is asked again", async () => {
  const { folded, loads } = setup(3)
  const [one, two] = await Promise.all([folded.find("a"), folded.find("a")])
  expect(one).toBe(two)
  expect([await folded.find("missing"), await folded.find("missing")]).toEqual([null, null])
  expect(loads).toEqual(["a", "missing", "missing"])
  let isBroken = true
  const failing = createFolded(3, async () => {
    if (isBroken) throw new Error("disk")
    return {}
  })
  await expect(failing.find("a")).rejects.toThrow("disk")
  isBroken = false
  expect(await failing.find("a")).toEqual({})
})
