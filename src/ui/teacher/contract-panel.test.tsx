import { act, cleanup, fireEvent, render, screen } from "@testing-library/react"
import { afterEach, beforeAll, expect, it } from "vitest"
import type { Command } from "../../domain/session/commands.ts"
import { LanguageProvider } from "../language/language-provider.tsx"
import { facilitatorsTexts } from "../language/load-catalogue.ts"
import { memoryPreferences } from "../language/preferences.tsx"
import { ToastProvider } from "../parts/toast.tsx"
import { createScene } from "../registry/scene.ts"
import { ContractPanel } from "./contract-panel.tsx"

beforeAll(() => facilitatorsTexts.load("en"))
afterEach(cleanup)

const press = async (name: string) =>
  act(async () => fireEvent.click(await screen.findByRole("button", { name })))

it("[CONTRACT-2] what is typed survives a reload, and is told to the class at once", async () => {
  const scene = createScene({ names: ["Lina"], question: "A better break?" })
  const kept = new Map<string, unknown>()
  const drafts = {
    load: async () => "",
    save: async () => undefined,
    loadValue: async (name: string) => kept.get(name),
    saveValue: async (name: string, value: unknown) => void kept.set(name, value),
  }
  const send = async (command: Command) => {
    scene.facilitator(command)
    return { ok: true, value: [] } as const
  }
  const show = () =>
    render(
      <LanguageProvider preferences={memoryPreferences({ language: "en" })} texts={facilitatorsTexts}>
        <ToastProvider>
          <ContractPanel session={scene.staffProps({ act: send, drafts })} />
        </ToastProvider>
      </LanguageProvider>,
    )
  show()
  await press("Write it")
  const field = await screen.findByLabelText("What the class decides")
  await act(async () => fireEvent.change(field, { target: { value: "The rules of the yard" } }))
  cleanup()
  show()
  await press("Write it")
  await screen.findByDisplayValue("The rules of the yard")
  await press("Tell the class")
  expect(scene.host.session.public.contract).toEqual({ binding: "The rules of the yard" })
  expect(kept.get("contract")).toBeNull()
})
