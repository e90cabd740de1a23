import { expect, test } from "vitest"
import { chooseAddress } from "./choose-address.ts"
import { wordsIn } from "./language.ts"

const words = wordsIn("en")
const wifi = { card: "wlan0", address: "192.168.1.20", isPrivate: true, isVirtual: false }
const cable = { card: "eth0", address: "10.0.0.7", isPrivate: true, isVirtual: false }
const docker = { card: "docker0", address: "172.17.0.1", isPrivate: true, isVirtual: true }
const addresses = [wifi, cable]

const answering = (...answers: readonly string[]) => {
  const asked: string[] = []
  const ask = async (question: string): Promise<string> => answers[asked.push(question) - 1] ?? ""
  return { ask, asked }
}

test("[START-9] one network: nothing is asked and nothing is said", async () => {
  const { ask, asked } = answering("1")
  const chosen = await chooseAddress({ addresses: [wifi], wanted: undefined, ask, words })
  expect(chosen).toEqual({ ok: true, value: { addresses: [wifi], notice: undefined } })
  expect(asked).toEqual([])
})

test("[START-9] on a terminal a numbered list asks which; Enter takes the first, anything else asks again", async () => {
  const enter = answering("")
  expect(await chooseAddress({ addresses, wanted: undefined, ask: enter.ask, words })).toMatchObject({
    value: { addresses: [wifi, cable] },
  })
  expect(enter.asked[0]).toContain("1. 192.168.1.20  (wlan0)\n  2. 10.0.0.7  (eth0)\n")
  const unsure = answering("3", "the cable", "2")
  expect(await chooseAddress({ addresses, wanted: undefined, ask: unsure.ask, words })).toMatchObject({
    value: { addresses: [cable, wifi], notice: undefined },
  })
  expect(unsure.asked).toHaveLength(3)
})

test("[START-9] without a terminal the first is chosen, and --address is named", async () => {
  const chosen = await chooseAddress({ addresses, wanted: undefined, ask: undefined, words })
  expect(chosen).toMatchObject({ value: { addresses: [wifi, cable] } })
  expect(chosen.ok && chosen.value.notice).toBe("Chose 192.168.1.20. For another one: --address 10.0.0.7.")
})

test("[START-9] --address chooses; an address this computer lacks is refused with those it has", async () => {
  expect(await chooseAddress({ addresses, wanted: "10.0.0.7", ask: undefined, words })).toMatchObject({
    value: { addresses: [cable, wifi], notice: undefined },
  })
  expect(await chooseAddress({ addresses, wanted: "10.0.0.8", ask: undefined, words })).toEqual({
    ok: false,
    error: { type: "AddressNotHere", given: "10.0.0.8", found: ["192.168.1.20", "10.0.0.7"] },
  })
})

test("[START-9] a card that a program made up is neither asked about nor shown, unless --address names it", async () => {
  const { ask, asked } = answering("2")
  const both = [wifi, docker]
  expect(await chooseAddress({ addresses: both, wanted: undefined, ask, words })).toMatchObject({
    value: { addresses: [wifi], notice: undefined },
  })
  expect(asked).toEqual([])
  expect(await chooseAddress({ addresses: both, wanted: "172.17.0.1", ask, words })).toMatchObject({
    value: { addresses: [docker, wifi] },
  })
  expect(await chooseAddress({ addresses: [docker], wanted: undefined, ask, words })).toMatchObject({
    value: { addresses: [docker] },
  })
})
