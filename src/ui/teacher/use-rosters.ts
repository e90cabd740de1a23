/** The rosters of the classes that share a session, of those that this device holds. */
import { useEffect, useState } from "react"
import type { ClassClient } from "../../client/class-client.ts"
import type { NamedClass } from "../../client/making.ts"
import type { Member } from "../../domain/class/state.ts"
import { useApp, usePalabre } from "../client-context.tsx"

/** `isTaught`: by this device; what came in a copy is for reading. */
export type Roster = NamedClass & { readonly members: readonly Member[]; readonly isTaught: boolean }

/** null: not read yet. In the order of `classes`. */
export const useRosters = (classes: readonly string[]): readonly Roster[] | null => {
  const palabre = usePalabre()
  const device = useApp().hello?.device?.key
  const [rosters, setRosters] = useState<readonly Roster[] | null>(null)
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null)
  const asked = classes.join(" ")
  useEffect(() => {
    const clients: ClassClient[] = []
    let isWanted = true
    const tell = () => isWanted && setRosters((known) => unlessSame(known, clients.map(rosterFor(device))))
    const open = async () => {
      for (const log of asked.split(" ").filter(Boolean)) {
        const client = await palabre.openClass(log)
        if (!client) continue
        if (!isWanted) return client.close()
        clients.push(client)
        client.state.subscribe(tell)
      }
      tell()
    }
    open().catch((error: unknown) => isWanted && setFailure({ error }))
    return () => {
      isWanted = false
      for (const it of clients) it.close()
    }
  }, [palabre, asked, device])
  if (failure) throw failure.error
  return rosters
}

const rosterFor =
  (device: string | undefined) =>
  ({ log, state }: ClassClient): Roster => {
    const { name, members, facilitators } = state.getState().shown
    return { log, name, members, isTaught: device !== undefined && facilitators.includes(device) }
  }

/** Most of what a class tells is not about its list: nothing is drawn anew for it. */
const unlessSame = (known: readonly Roster[] | null, told: readonly Roster[]): readonly Roster[] =>
  known?.length === told.length &&
  known.every((it, at) => {
    const other = told[at]
    return it.name === other?.name && it.members === other.members && it.isTaught === other.isTaught
  })
    ? known
    : told
