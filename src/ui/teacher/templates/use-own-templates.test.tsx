import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react"
import { afterEach, beforeAll, expect, it } from "vitest"
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
