/** The wall's routes: a screen that waits to be given a session, and a session's projection. */
import { useEffect, useState } from "react"
import { Route, Switch, useLocation } from "wouter"
import { useStore } from "zustand"
import type { SessionClient, SessionView } from "../../client/session-client.ts"
import { seatedCount } from "../../domain/session/attention.ts"
import { chooseAddress } from "../addresses.ts"
import { useApp, usePalabre, useSessionClient } from "../client-context.tsx"
import { PairingView } from "./pairing-view.tsx"
import { type Doors, ProjectorView } from "./projector-view.tsx"
import { UnlinkedView } from "./unlinked-view.tsx"
import { usePairing } from "./use-pairing.ts"

const ProjectorRoom = () => (
  <Switch>
    <Route path="/:log">{({ log }) => <ProjectSession key={log} log={log} />}</Route>
    <Route>
      <WaitForSession />
    </Route>
  </Switch>
)
export default ProjectorRoom

const WaitForSession = () => {
  const [, go] = useLocation()
  const pairing = usePairing(usePalabre(), (log) => go(`/${log}`, { replace: true }))
  return <PairingView {...pairing} />
}

const ProjectSession = ({ log }: { log: string }) => {
  const [, go] = useLocation()
  const opened = useSessionClient(log)
  if (opened.status === "opening") return null
  const again = () => go("/", { replace: true })
  if (opened.status === "unknown") return <UnlinkedView why="unknown" onNewCode={again} />
  return <Projecting client={opened.client} onNewCode={again} />
}

const Projecting = ({ client, onNewCode }: { client: SessionClient; onNewCode: () => void }) => {
  const { shown, live, connection } = useStore(client.state)
  const doors = useDoors(client.log, shown)
  if (connection === "stopped" && !shown.public.opened)
    return <UnlinkedView why="unlinked" onNewCode={onNewCode} />
  return (
    <ProjectorView
      state={shown.public}
      live={live}
      hostNow={client.hostNow}
      isStale={connection === "offline" || connection === "stopped"}
      doors={doors}
      seated={shown.staff ? seatedCount(shown.staff) : undefined}
    />
  )
}

type Found = {
  readonly code: string | null
  readonly secret: string | null
  readonly class?: string | undefined
}

/** Only a facilitator's device may ask for the code; null elsewhere, and until the answer. */
const useDoors = (log: string, { role, public: state }: SessionView): Doors | null => {
  const [isFacilitator, areOpen] = [role === "facilitator", state.doorsOpen]
  const palabre = usePalabre()
  const { hello } = useApp()
  const [found, setFound] = useState<Found | null>(null)
  useEffect(() => {
    if (!isFacilitator || !areOpen) return setFound(null)
    let isWanted = true
    let timer: ReturnType<typeof setTimeout>
    const ask = async () => {
      // Whose code was chosen on the wall (use-code-of.ts).
      const chosen = await palabre.store.draft(`${log}/code-of`)
      const answer = await palabre.doors(log, chosen?.text)
      if (!isWanted) return
      if (answer.ok) setFound(answer.value)
      // The server may not have heard yet that the doors are open.
      if (!answer.ok || answer.value.code === null) timer = setTimeout(() => void ask(), 2000)
    }
    void ask()
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [palabre, log, isFacilitator, areOpen])
  if (!isFacilitator) return null
  const origin = chooseAddress(location.origin, hello?.addresses ?? []).chosen
  return {
    url: origin.replace(/^https?:\/\//, ""),
    className: state.classNames?.[found?.class ?? ""],
    code: found?.code ?? null,
    secretUrl: found?.secret ? `${origin}/join#${found.secret}` : null,
  }
}
