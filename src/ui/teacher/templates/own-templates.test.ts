import { expect, it } from "vitest"
import type { OwnTemplate } from "../../../domain/own-template.ts"
import { quickQuestion } from "../../../domain/templates.ts"
import { createMemoryDeviceStore } from "../../../storage/memory-device-store.ts"
import { addTemplate, deleteTemplate, keepTemplate, keptTemplates } from "./own-templates.ts"

const template = (name: string): OwnTemplate => ({
  ...{ name, naming: "animals", approval: false, stages: quickQuestion.stages },
  words: {},
})
const namesIn = async (store: ReturnType<typeof createMemoryDeviceStore>) =>
  (await keptTemplates(store)).map((it) => [it.id, it.template.name])

it("[TEMPLATE-5] the last saved comes first; one is renamed in its place, and deleted", async () => {
  const store = createMemoryDeviceStore()
  for (const name of ["Monday", "Friday"]) await addTemplate(store, template(name))
  expect(await namesIn(store)).toEqual([
    ["2", "Friday"],
    ["1", "Monday"],
  ])
  await keepTemplate(store, { id: "1", template: template("Tuesday") })
  await deleteTemplate(store, "2")
  expect(await namesIn(store)).toEqual([["1", "Tuesday"]])
  expect((await keptTemplates(store))[0]?.template).toEqual(template("Tuesday"))
})

it("[TEMPLATE-5] what cannot be read any more is passed over and stays beside the others", async () => {
  const store = createMemoryDeviceStore()
  await store.setValue("templates", [{ id: "7", file: "from a newer version" }])
  expect(await keptTemplates(store)).toEqual([])
  await addTemplate(store, template("Friday"))
  expect(await namesIn(store)).toEqual([["8", "Friday"]])
  expect(await store.getValue("templates")).toHaveLength(2)
  await store.setValue("templates", "nonsense")
  expect(await keptTemplates(store)).toEqual([])
})
