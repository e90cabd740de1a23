/** The members of the classes that share a session, of those that this device holds. */
import { useEffect, useState } from "react"
import type { ClassClient } from "../../client/class-client.ts"
import type { NamedClass } from "../../client/making.ts"
import type { Member } from "../../domain/class/state.ts"
import { usePalabre } from "../client-context.tsx"

export type Roster = NamedClass & { readonly members: readonly Member[] }

/** null: not read yet. In the order of `classes`. */
export const useRosters = (classes: readonly string[]): readonly Roster[] | null => {
  const palabre = usePalabre()
  const [rosters, setRosters] = useState<readonly Roster[] | null>(null)
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null)
  const asked = classes.join(" ")
  useEffect(() => {
    const clients: ClassClient[] = []
    let isWanted = true
    const open = async () => {
      for (const log of asked.split(" ").filter(Boolean)) {
        const client = await palabre.openClass(log)
        if (!client) continue
        if (!isWanted) return client.close()
        clients.push(client)
      }
      const tell = () => isWanted && setRosters(clients.map(rosterOf))
      for (const it of clients) it.state.subscribe(tell)
      tell()
    }
    open().catch((error: unknown) => isWanted && setFailure({ error }))
    return () => {
      isWanted = false
      for (const it of clients) it.close()
    }
  }, [palabre, asked])
  if (failure) throw failure.error
  return rosters
}

const rosterOf = ({ log, state }: ClassClient): Roster => {
  const { name, members } = state.getState().shown
  return { log, name, members }
}
