import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react"
import { afterEach, beforeAll, expect, it, vi } from "vitest"
import type { Palabre } from "../../../client/palabre.ts"
import type { OwnTemplate } from "../../../domain/own-template.ts"
import { quickQuestion } from "../../../domain/templates.ts"
import { encodeTemplate } from "../../../formats/template-file.ts"
import { createMemoryDeviceStore } from "../../../storage/memory-device-store.ts"
import { PalabreContext } from "../../client-context.tsx"
import { LanguageProvider } from "../../language/language-provider.tsx"
import { facilitatorsTexts } from "../../language/load-catalogue.ts"
import { memoryPreferences } from "../../language/preferences.tsx"
import { ToastProvider } from "../../parts/toast.tsx"
import { keptTemplates } from "./own-templates.ts"
import { MoreTemplates, TemplateChoice } from "./template-choice.tsx"
import { useOwnTemplates } from "./use-own-templates.ts"

beforeAll(() => facilitatorsTexts.load("en"), 30_000)
afterEach(cleanup)
// Thirteen cards are asked for their names at each step.
vi.setConfig({ testTimeout: 60_000 })

const friday: OwnTemplate = {
  name: "Our Friday council",
  naming: "animals",
  approval: false,
  stages: quickQuestion.stages,
  words: {},
}

const Choice = () => {
  const own = useOwnTemplates()
  return (
    <>
      <TemplateChoice value="quick-question" own={own} onChoose={() => undefined} />
      <MoreTemplates own={own} />
      <button type="button" onClick={() => own.save(friday)}>
        Save it
      </button>
    </>
  )
}

const show = () => {
  const store = createMemoryDeviceStore()
  render(
    <PalabreContext value={{ store } as unknown as Palabre}>
      <LanguageProvider preferences={memoryPreferences({ language: "en" })} texts={facilitatorsTexts}>
        <ToastProvider>
          <Choice />
        </ToastProvider>
      </LanguageProvider>
    </PalabreContext>,
  )
  return store
}

const click = async (element: HTMLElement) => act(async () => fireEvent.click(element))
const press = async (name: string | RegExp) => click(await screen.findByRole("button", { name }))
const first = async () => (await screen.findAllByRole("radio"))[0]?.closest("label")?.textContent
const take = async (text: string) => {
  const input = await screen.findByLabelText("Take in a template", { selector: "input" })
  await act(async () => fireEvent.change(input, { target: { files: [new File([text], "template.json")] } }))
}

it("[TEMPLATE-5] one's own template comes first; deleted, it comes back with Undo", async () => {
  show()
  await press("Save it")
  await waitFor(async () => expect(await first()).toContain("Our Friday council"))
  await press("Actions for Our Friday council")
  await click(await screen.findByRole("menuitem", { name: "Delete" }))
  await waitFor(async () => expect(await first()).toContain("Quick question"))
  await press("Undo")
  await waitFor(async () => expect(await first()).toContain("Our Friday council"))
})

const named = async (store: ReturnType<typeof show>) =>
  (await keptTemplates(store)).map((it) => [it.template.name, it.template.naming])

it("[TEMPLATE-8] of two templates with one name, one or both are kept, as it was answered", async () => {
  const store = show()
  await press("Save it")
  await waitFor(async () => expect(await named(store)).toHaveLength(1))
  const other = encodeTemplate({ ...friday, name: "our friday COUNCIL", naming: "firstNames" })
  await take(other)
  await press("Go back")
  expect(await named(store)).toEqual([["Our Friday council", "animals"]])
  await take(other)
  await press("Keep both")
  const both = [
    ["our friday COUNCIL (2)", "firstNames"],
    ["Our Friday council", "animals"],
  ]
  await waitFor(async () => expect(await named(store)).toEqual(both))
  await take(other)
  await press("Replace the old one")
  await waitFor(async () => expect((await named(store)).at(-1)).toEqual(["our friday COUNCIL", "firstNames"]))
  await press("Undo")
  await waitFor(async () => expect(await named(store)).toEqual(both))
})

it("[TEMPLATE-8] a template is not renamed as another one is called", async () => {
  const store = show()
  await press("Save it")
  await take(encodeTemplate({ ...friday, name: "Mondays" }))
  await press("Actions for Mondays")
  await click(await screen.findByRole("menuitem", { name: "Rename" }))
  const input = await screen.findByRole("textbox")
  await act(async () => fireEvent.change(input, { target: { value: "Our friday council" } }))
  await press("Save this name")
  await screen.findByText("Another of your templates has this name.")
  expect((await named(store)).map(([name]) => name)).toEqual(["Mondays", "Our Friday council"])
})

it("[TEMPLATE-9] it is shared as a file that the device takes; where none is taken, nothing offers it", async () => {
  const shared: File[] = []
  Object.assign(navigator, {
    canShare: ({ files }: { files: File[] }) => files.every((it) => it.name.endsWith(".txt")),
    share: async ({ files }: { files: File[] }) => void shared.push(...files),
  })
  show()
  await press("Save it")
  await press("Actions for Our Friday council")
  await click(await screen.findByRole("menuitem", { name: "Share" }))
  await waitFor(() => expect(shared.map((it) => it.name)).toEqual(["palabre-our-friday-council.txt"]))
  expect(await shared[0]?.text()).toBe(encodeTemplate(friday))
  cleanup()
  Object.assign(navigator, { canShare: undefined })
  show()
  await press("Save it")
  await press("Actions for Our Friday council")
  await screen.findByRole("menuitem", { name: "Give it as a file" })
  expect(screen.queryByRole("menuitem", { name: "Share" })).toBeNull()
})

it("[TEMPLATE-4] a file that is refused is told of and changes nothing; one that is sound is taken in", async () => {
  const store = show()
  await press("Save it")
  const whole = encodeTemplate({ ...friday, name: "From a colleague" })
  const refusals = [
    ["hello", /no template of Palabre/],
    [whole.slice(0, 80), /damaged/],
    [whole.replace('"version": 1', '"version": 2'), /newer Palabre/],
  ] as const
  for (const [file, words] of refusals) {
    await take(file)
    await screen.findAllByText(words)
    expect((await keptTemplates(store)).map((it) => it.template.name)).toEqual(["Our Friday council"])
  }
  await take(whole)
  await waitFor(async () => expect(await first()).toContain("From a colleague"))
})
