/** The sessions that this device holds, one after the other, as records. */
import type { AppState, Palabre } from "../../../client/palabre.ts"
import type { Member } from "../../../domain/class/state.ts"
import { classesOf } from "../../../domain/log/genesis.ts"
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
    const members = await membersOf(palabre, classesOf(genesis))
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

/** Of the classes that this device holds. */
const membersOf = async (palabre: Palabre, classes: readonly string[]): Promise<readonly Member[]> => {
  const members: Member[] = []
  for (const it of classes) {
    const client = await palabre.openClass(it)
    if (!client) continue
    members.push(...client.state.getState().shown.members)
    client.close()
  }
  return members
}
