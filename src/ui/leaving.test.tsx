/** The screens over the real client, on a device that has met its server once and has no network. */
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react"
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest"
import { Route, Router } from "wouter"
import { memoryLocation } from "wouter/memory-location"
import { exportBackup } from "../client/backup.ts"
import { createPalabre, type Palabre } from "../client/palabre.ts"
import type { SessionClient } from "../client/session-client.ts"
import { seededRandom } from "../domain/host/lesson-in-tests.ts"
import { signerOf } from "../domain/log/keys.ts"
import { quickQuestion } from "../domain/templates.ts"
import { PROTOCOL_VERSION } from "../protocol/version.ts"
import { err } from "../shared/result.ts"
import { createMemoryDeviceStore, createMemoryDisk } from "../storage/memory-device-store.ts"
import { PalabreContext, useSessionClient, useSessionProps } from "./client-context.tsx"
import { LanguageProvider } from "./language/language-provider.tsx"
import { memoryPreferences } from "./language/preferences.tsx"
import { ToastProvider } from "./parts/toast.tsx"
import { LeavingDialog } from "./pupil/session/leaving-dialog.tsx"
import type { SessionProps } from "./session-props.ts"
import TeacherRoom from "./teacher/teacher-room.tsx"
import { useLeaving } from "./use-leaving.ts"

// A busy machine takes a while to make a screen that is fetched when it is shown.
beforeAll(
  () => Promise.all([import("./teacher/session-room.tsx"), import("./teacher/class-screen.tsx")]),
  60_000,
)

const random = seededRandom(4)
const hostKey = signerOf(random(32)).publicKey
const offline = async () => err({ type: "Offline" } as const)

const openDevice = async () => {
  const disk = createMemoryDisk()
  const store = createMemoryDeviceStore(disk)
  const host = { sign: hostKey, receive: hostKey }
  const told = { device: null, addresses: [], secure: true }
  await store.setValue("hello", { protocol: PROTOCOL_VERSION, now: 1, host, ...told })
  const transport = { get: offline, post: offline, stream: async () => ({ type: "Offline" }) as const }
  const sleep = (_ms: number, signal?: AbortSignal) =>
    new Promise<void>((resolve) => signal?.addEventListener("abort", () => resolve()))
  const palabre = await createPalabre({
    ...{ store, random, transport, timers: { sleep }, now: () => 1_000 },
  })
  const made = await palabre.createClass("CM2", ["Lina", "Adam"])
  if (!made.ok) throw new Error(made.error.type)
  const open = async (question: string) => {
    const { id: template, stages } = quickQuestion
    const rest = { template, stages, question, context: "", naming: "firstNames", approval: true } as const
    const session = await palabre.createSession({ classLog: made.value, className: "CM2", ...rest })
    if (!session.ok) throw new Error(session.error.type)
    return session.value
  }
  return { disk, store, palabre, classLog: made.value, log: await open("A plant?"), open }
}
let device: Awaited<ReturnType<typeof openDevice>>

const kept: string[] = []
beforeEach(async () => {
  kept.length = 0
  URL.createObjectURL = (blob) => {
    void (blob as Blob).text().then((text) => kept.push(text))
    return "blob:copy"
  }
  URL.revokeObjectURL = () => undefined
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined)
  device = await openDevice()
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const show = (palabre: Palabre, content: React.ReactNode) =>
  render(
    <LanguageProvider preferences={memoryPreferences({ language: "en" })}>
      <ToastProvider>
        <PalabreContext value={palabre}>{content}</PalabreContext>
      </ToastProvider>
    </LanguageProvider>,
  )

type Seen = { session?: SessionProps }

const Given = ({ client, seen }: { client: SessionClient; seen: Seen }) => {
  seen.session = useSessionProps(client)
  return null
}
const Opened = ({ log, seen }: { log: string; seen: Seen }) => {
  const opened = useSessionClient(log)
  return opened.status === "open" ? <Given client={opened.client} seen={seen} /> : null
}

/** Gives the session as its screens are given it. */
const showSession = async (log: string): Promise<SessionProps> => {
  const seen: Seen = {}
  show(device.palabre, <Opened log={log} seen={seen} />)
  await waitFor(() => expect(seen.session).toBeDefined())
  if (!seen.session) throw new Error("No session")
  return seen.session
}

const everything = () => JSON.stringify([...device.disk.drafts.values()])

/** In two sessions: a text begun, and the last ballot. */
const beginTexts = async () => {
  const other = await device.open("A tree?")
  for (const [log, word] of [
    [device.log, "FERN"],
    [other, "OAK"],
  ] as const) {
    const { drafts } = await showSession(log)
    await drafts.save("idea:1", word, 5)
    await drafts.saveValue("ballot:2:1", [`${word}-BALLOT`])
    cleanup()
  }
  return other
}

test("[DRAFT-2] what is typed and the last ballot are in the copy of their session, and in no other", async () => {
  const other = await beginTexts()
  const copyOf = async (log: string) => (await exportBackup(device.store, () => 1, log)).text
  expect(await copyOf(device.log)).toContain('"FERN"')
  expect(await copyOf(device.log)).toContain("FERN-BALLOT")
  expect(await copyOf(device.log)).not.toContain("OAK")
  expect(await copyOf(other)).toMatch(/OAK-BALLOT/)
})

test("[DRAFT-2] they leave the device with their session, and when it is emptied", async () => {
  await beginTexts()
  expect(everything()).toContain("FERN-BALLOT")
  await device.store.forgetLog(device.log)
  expect(everything()).not.toContain("FERN")
  expect(everything()).toContain("OAK")
  await device.palabre.empty()
  expect(everything()).toBe("[]")
})

test("[DRAFT-2] an act takes the draft of its own session with it", async () => {
  const other = await device.open("A tree?")
  const there = await showSession(other)
  await there.drafts.save("note", "OAK", 5)
  cleanup()
  const session = await showSession(device.log)
  await session.drafts.save("note", "FERN", 5)
  expect((await session.act({ type: "SetPause", paused: true }, "note")).ok).toBe(true)
  expect(everything()).not.toContain("FERN")
  expect(everything()).toContain("OAK")
})

test("[LEAVE-1] acts that wait and texts begun are counted; refused acts and the last ballot are not", async () => {
  const { palabre, store, log, classLog } = device
  // The class and its two pupils, the session and its doors.
  expect(await palabre.unsent()).toEqual({ waiting: 5, started: 0 })
  expect(await palabre.unsent(log)).toEqual({ waiting: 2, started: 0 })
  await beginTexts()
  expect(await palabre.unsent(log)).toEqual({ waiting: 2, started: 1 })
  expect(await palabre.unsent(classLog)).toEqual({ waiting: 7, started: 2 })
  const [first] = await store.pending(log)
  await store.settle(log, [{ id: first?.id ?? "", type: "refused", reason: "NotYourRole" }], 1)
  expect(await palabre.unsent(log)).toEqual({ waiting: 1, started: 1 })
})

const Leaver = ({ log, onLeave }: { log: string; onLeave: () => void }) => {
  const leaving = useLeaving(onLeave, { log })
  return (
    <>
      <button type="button" onClick={leaving.ask}>
        I go
      </button>
      <LeavingDialog leaving={leaving} onLeave={onLeave} />
    </>
  )
}

test("[LEAVE-2] a pupil who leaves is told how much waits here and what is begun, and may keep it as a file", async () => {
  await beginTexts()
  const onLeave = vi.fn()
  show(device.palabre, <Leaver log={device.log} onLeave={onLeave} />)
  fireEvent.click(await screen.findByText("I go"))
  expect(await screen.findByText("2 things are not sent yet.")).toBeTruthy()
  expect(screen.getByText("1 text was begun and not sent.")).toBeTruthy()
  expect(onLeave).not.toHaveBeenCalled()
  fireEvent.click(screen.getByRole("button", { name: "Keep a copy" }))
  expect(await screen.findByText("The copy is in the downloads of this device.")).toBeTruthy()
  await waitFor(() => expect(kept.join()).toContain("FERN"))
  fireEvent.click(screen.getByRole("button", { name: "Stay here" }))
  expect(screen.queryByText("2 things are not sent yet.")).toBeNull()
  expect(onLeave).not.toHaveBeenCalled()
  fireEvent.click(await screen.findByText("I go"))
  fireEvent.click(await screen.findByRole("button", { name: "Go" }))
  expect(onLeave).toHaveBeenCalledOnce()
})

test("[LEAVE-2] who has nothing unsent leaves without a question", async () => {
  const { store, log } = device
  const sent = (await store.pending(log)).map(({ id }) => ({ id, type: "accepted" as const }))
  await store.settle(log, sent, 1)
  const onLeave = vi.fn()
  show(device.palabre, <Leaver log={log} onLeave={onLeave} />)
  fireEvent.click(await screen.findByText("I go"))
  await waitFor(() => expect(onLeave).toHaveBeenCalledOnce())
  expect(screen.queryByRole("alertdialog")).toBeNull()
})

const showTeacher = (path: string) => {
  const { hook, history } = memoryLocation({ path, record: true })
  show(
    device.palabre,
    <Router hook={hook}>
      <Route path="/teacher" nest>
        <TeacherRoom />
      </Route>
    </Router>,
  )
  return { at: () => history.at(-1) }
}

test("[LEAVE-2] a facilitator who leaves the cockpit is asked first", async () => {
  const place = showTeacher(`/teacher/s/${device.log}`)
  fireEvent.click(await screen.findByRole("link", { name: "Home" }))
  const dialog = await screen.findByRole("alertdialog")
  expect(within(dialog).getByText("2 things are not sent yet.")).toBeTruthy()
  expect(place.at()).toBe(`/teacher/s/${device.log}`)
  fireEvent.click(within(dialog).getByRole("button", { name: "Leave" }))
  await waitFor(() => expect(place.at()).toBe("/teacher"))
})

test("[LEAVE-3] a class removed from this device takes its sessions along, after a count and the offer of a file", async () => {
  await beginTexts()
  const copy = await device.palabre.keepCopy()
  showTeacher(`/teacher/class/${device.classLog}`)
  fireEvent.click(await screen.findByRole("button", { name: "Actions for CM2" }))
  fireEvent.click(await screen.findByRole("menuitem", { name: "Remove from this device" }))
  const dialog = await screen.findByRole("alertdialog")
  expect(within(dialog).getByText("7 things are not sent yet.")).toBeTruthy()
  expect(within(dialog).getByText("2 texts were begun and not sent.")).toBeTruthy()
  fireEvent.click(within(dialog).getByRole("button", { name: "Keep a copy" }))
  await waitFor(() => expect(kept.join()).toContain("OAK"))
  expect(await device.store.logs()).toHaveLength(3)
  fireEvent.click(within(dialog).getByRole("button", { name: "Remove this class" }))
  await waitFor(async () => expect(await device.store.logs()).toEqual([]))
  expect(everything()).toBe("[]")
  // Its opposite.
  expect((await device.palabre.restoreCopy(copy.text)).ok).toBe(true)
  expect(await device.palabre.unsent(device.classLog)).toEqual({ waiting: 7, started: 2 })
})
