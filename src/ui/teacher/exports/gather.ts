/** The sessions that this device holds, one after the other, as records. */
import type { AppState, Palabre } from "../../../client/palabre.ts"
import type { Member } from "../../../domain/class/state.ts"
import { recordOf } from "../../../domain/session/record.ts"
import type { SessionRecord } from "../../../domain/session/recorded.ts"
import { dayOf } from "./day.ts"

type Known = AppState["logs"][number]

export const sessionsOf = ({ logs }: Pick<AppState, "logs">): readonly Known[] =>
  logs.filter((it) => it.genesis.kind === "session")

/** A value that is kept beside a session on this device. */
export type LoadValue = (name: string) => Promise<unknown>

/** null: the server knows it, but this device holds nothing of it, or does not teach it. */
export const recordHere = async (
  palabre: Palabre,
  { log, genesis, usedAt }: Known,
  withNames: boolean,
): Promise<{ readonly record: SessionRecord; readonly loadValue: LoadValue } | null> => {
  const { store, state } = palabre
  const isOwn = genesis.facilitator === palabre.device.signer.publicKey
  // Asking the server for a seat is no part of making a file.
  if (!isOwn && !(await store.seats(log)).some((it) => it.role === "facilitator")) return null
  const client = await palabre.openSession(log)
  if (!client) return null
  try {
    const { public: shown, staff } = client.state.getState().shown
    if (staff === null || !shown.opened) return null
    const told = state.getState().hello?.device?.logs.find((it) => it.log === log)?.openedAt
    const members = await membersOf(palabre, genesis.class)
    const heldOn = dayOf(told ?? usedAt)
    return {
      record: recordOf({ public: shown, staff }, members, { heldOn }, withNames),
      loadValue: async (name) => {
        const kept = await store.draft(`${log}/${name}`)
        return kept ? JSON.parse(kept.text) : undefined
      },
    }
  } finally {
    client.close()
  }
}

const membersOf = async (palabre: Palabre, classLog: string | undefined): Promise<readonly Member[]> => {
  const client = classLog === undefined ? null : await palabre.openClass(classLog)
  if (!client) return []
  try {
    return client.state.getState().shown.members
  } finally {
    client.close()
  }
}
