import { render } from "@testing-library/react"
import type { ReactNode } from "react"
import { expect, test } from "vitest"
import { animalKinds, pictureKinds, tones } from "../../../domain/avatars.ts"
import { stageKinds } from "../../../domain/templates.ts"
import { Animal } from "./animal.tsx"
import { Picture } from "./picture.tsx"
import { StageShape } from "./stage-shape.tsx"
import { Tree } from "./tree.tsx"

const markupOf = (drawing: ReactNode): string => render(drawing).container.innerHTML

const tree = <Tree buds={60} leaves={200} fruits={40} ring revealed stage="debate" />
const everything: ReactNode[] = [
  ...animalKinds.flatMap((kind) =>
    tones.map((tone) => <Animal key={`${kind} ${tone}`} kind={kind} tone={tone} />),
  ),
  ...pictureKinds.map((kind) => <Picture key={kind} kind={kind} />),
  ...stageKinds.map((kind) => <StageShape key={kind} kind={kind} />),
  tree,
]

test("every drawing is different, decorative, and free of style attributes and ids", () => {
  const markups = everything.map(markupOf)
  expect(new Set(markups).size).toBe(markups.length)
  for (const markup of markups) {
    expect(markup).toMatch(/^<svg [^>]*aria-hidden="true"/)
    expect(markup).not.toMatch(/ (style|id)=|NaN|undefined|transform="(?!translate|rotate|matrix)/)
  }
})

test("a drawing with a title is an image with that name", () => {
  const { getByRole } = render(<Animal kind="fox" tone="sun" title="Renard soleil" />)
  expect(getByRole("img", { name: "Renard soleil" })).toBeTruthy()
})

test("what hangs on the tree stays where it is when something is added", () => {
  const placesOf = (buds: number): string[] => {
    const { container } = render(
      <Tree buds={buds} leaves={0} fruits={0} ring={false} revealed={false} stage="propose" />,
    )
    return [...container.querySelectorAll("svg > g")].map((bud) => bud.getAttribute("transform") ?? "")
  }
  expect(placesOf(13).slice(0, 12)).toEqual(placesOf(12))
})
