/** How screens reach this device: the app, one open log, what is shown of it, and the way to act. */
import { createContext, useCallback, useContext, useEffect, useMemo, useState } from "react"
import { useStore } from "zustand"
import type { ClassClient } from "../client/class-client.ts"
import type { AppState, Palabre } from "../client/palabre.ts"
import type { SessionClient } from "../client/session-client.ts"
import type { DeviceDrafts, SessionProps } from "./session-props.ts"

export const PalabreContext = createContext<Palabre | null>(null)

export const usePalabre = (): Palabre => {
  const palabre = useContext(PalabreContext)
  if (!palabre) throw new Error("usePalabre needs a PalabreContext above it")
  return palabre
}

export const useApp = (): AppState => useStore(usePalabre().state)

type Opened<T> =
  | { readonly status: "opening" }
  | { readonly status: "unknown" }
  | { readonly status: "open"; readonly client: T }

/** Opens a log for as long as the screen stands; several screens over one log share it. */
const useOpened = <T extends { close: () => void }>(
  key: string,
  open: () => Promise<T | null>,
): Opened<T> => {
  const [opened, setOpened] = useState<Opened<T>>({ status: "opening" })
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `open` is a new function each time; `key` says what it opens
  useEffect(() => {
    let isWanted = true
    let client: T | null = null
    setOpened({ status: "opening" })
    const wait = async () => {
      client = await open()
      if (!isWanted) client?.close()
      else setOpened(client ? { status: "open", client } : { status: "unknown" })
    }
    wait().catch((error: unknown) => isWanted && setFailure({ error }))
    return () => {
      isWanted = false
      client?.close()
    }
  }, [key])
  // A device that cannot read its storage is not one that does not hold the session: app-fault.tsx says so.
  if (failure) throw failure.error
  return opened
}

export const useClassClient = (log: string): Opened<ClassClient> => {
  const palabre = usePalabre()
  return useOpened(`class/${log}`, () => palabre.openClass(log))
}

/** `seat`: which of the seats that this tablet holds; the only one where it is left out. */
export const useSessionClient = (log: string, seat?: string): Opened<SessionClient> => {
  const palabre = usePalabre()
  return useOpened(`session/${log}/${seat ?? ""}`, async () => {
    if (seat === undefined) return palabre.openSession(log)
    const known = (await palabre.store.seats(log)).find((it) => it.seat === seat)
    return known ? palabre.openSeat(known) : null
  })
}

/** What a session's screens are given: plain data and a way to act, so that the registry can give them too. */
export const useSessionProps = (client: SessionClient): SessionProps => {
  const snapshot = useStore(client.state)
  const drafts = useDrafts(client.log)
  // The same function as long as the session is open: a card is not drawn anew for it.
  const act = useCallback<SessionProps["act"]>(
    (command, draft) =>
      client.dispatch(command, draft === undefined ? undefined : draftIn(client.log, draft)),
    [client],
  )
  return useMemo(
    () => ({
      view: snapshot.shown,
      seat: client.seat,
      pending: snapshot.pending,
      connection: snapshot.connection,
      caughtUp: snapshot.caughtUp,
      live: snapshot.live,
      hostNow: client.hostNow,
      act,
      dismiss: client.dismiss,
      retry: client.retry,
      drafts,
    }),
    [snapshot, client, drafts, act],
  )
}

/** A draft's id begins with its log: it leaves the device, or goes into a copy, with it. */
const draftIn = (log: string, id: string): string => `${log}/${id}`

const useDrafts = (log: string): DeviceDrafts => {
  const { store } = usePalabre()
  return useMemo(
    () => ({
      load: async (id) => (await store.draft(draftIn(log, id)))?.text ?? "",
      save: (id, text, changedAt) =>
        text === ""
          ? store.deleteDraft(draftIn(log, id))
          : store.putDraft({ id: draftIn(log, id), text, changedAt }),
      loadValue: async (name) => {
        const kept = await store.draft(draftIn(log, name))
        return kept ? JSON.parse(kept.text) : undefined
      },
      saveValue: (name, value) =>
        store.putDraft({ id: draftIn(log, name), text: JSON.stringify(value), changedAt: 0 }),
    }),
    [store, log],
  )
}
