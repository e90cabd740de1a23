import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"

const tokens = readFileSync(new URL("../../src/ui/tokens.css", import.meta.url), "utf8")

const block = (selector: string) => {
  const start = tokens.indexOf(`${selector} {`)
  return tokens.slice(tokens.indexOf("{", start) + 1, tokens.indexOf("}", start))
}

const colours = (css: string) =>
  new Map([...css.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6})/g)].map((m) => [m[1] ?? "", m[2] ?? ""]))

const luminance = (hex: string) => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

const contrast = (a: string, b: string) => {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

const stages = [
  "understand",
  "propose",
  "argue",
  "synthesise",
  "debate",
  "vote",
  "decide",
  "follow-up",
  "evaluate",
]
const pairs: [string, string][] = [
  ["ink", "paper"],
  ["ink", "card"],
  ["soft", "paper"],
  ["soft", "card"],
  ["soft", "neutral-tint"],
  ["on-action", "action"],
  ["action", "paper"],
  ["action", "card"],
  ["on-sun", "sun"],
  ["danger", "paper"],
  ["danger", "card"],
  ["danger", "danger-tint"],
  ["on-danger", "danger"],
  ["for", "for-tint"],
  ["for", "card"],
  ["against", "against-tint"],
  ["against", "card"],
  ...stages.flatMap((stage): [string, string][] => [
    [`${stage}-deep`, `${stage}-tint`],
    [`${stage}-deep`, "paper"],
    [`${stage}-deep`, "card"],
    ["ink", `${stage}-tint`],
    ["on-stage", `${stage}-deep`],
  ]),
]

const light = colours(block(":root"))
const dark = new Map([...light, ...colours(block(':root:not([data-theme="light"])'))])

describe.each([
  ["light", light],
  ["dark", dark],
])("the %s colours", (_theme, palette) => {
  it.each(pairs)("%s on %s can be read", (text, background) => {
    expect(contrast(palette.get(text) ?? "", palette.get(background) ?? "")).toBeGreaterThanOrEqual(4.5)
  })

  it("show bars on their plate", () => {
    for (const bar of [0, 1, 2, 3, 4, 5])
      expect(
        contrast(palette.get(`bar-${bar}`) ?? "", palette.get("neutral-tint") ?? ""),
      ).toBeGreaterThanOrEqual(3)
  })

  it("show edges and focus", () => {
    for (const name of ["line", "focus"])
      expect(contrast(palette.get(name) ?? "", palette.get("paper") ?? "")).toBeGreaterThanOrEqual(3)
  })
})

it("dark is the same by preference and by choice", () => {
  expect(colours(block(':root[data-theme="dark"]'))).toEqual(
    colours(block(':root:not([data-theme="light"])')),
  )
})
