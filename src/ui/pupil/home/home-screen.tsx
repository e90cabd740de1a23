/** Where a tablet starts: on the faces of the running session, on what it holds, or on "I have a code". */
import { useEffect, useState } from "react"
import { Redirect, useLocation } from "wouter"
import type { KnownLog, OpenSession, Palabre } from "../../../client/palabre.ts"
import { useApp, usePalabre } from "../../client-context.tsx"
import { JoinFlow } from "../join/later-join-flow.tsx"
import { HomeView, type KnownSitting } from "./home-view.tsx"

export const HomeScreen = () => {
  const { hello, asked, logs, fault } = useApp()
  const palabre = usePalabre()
  useAskingAgain(palabre, fault !== null)
  const [, navigate] = useLocation()
  const [chosen, setChosen] = useState<OpenSession | null>(null)
  const sittings = useSittings(palabre, logs)
  const running = hello?.device?.running ?? []
  const only = running.length === 1 ? running[0] : undefined
  const session = chosen ?? only
  if (hello?.device?.facilitator) return <Redirect to="/teacher" replace />
  if (session)
    return (
      <JoinFlow
        key={session.log}
        start={{ session, way: { log: session.log } }}
        onBack={chosen ? () => setChosen(null) : () => navigate("/join")}
      />
    )
  return (
    <HomeView
      isLooking={hello === null && !asked}
      isOffline={hello === null && asked}
      running={running}
      sittings={sittings}
      onChoose={setChosen}
      onGoOn={({ log, seat }) => navigate(`/s/${log}?seat=${seat}`)}
      onGo={navigate}
    />
  )
}

const askAgainAfter = 15_000

/** Nobody else asks from here: what a pupil left behind leaves once the server answers. */
const useAskingAgain = (palabre: Palabre, isAway: boolean) => {
  useEffect(() => {
    if (!isAway) return
    const timer = setInterval(() => void palabre.refresh(), askAgainAfter)
    return () => clearInterval(timer)
  }, [palabre, isAway])
}

/** The seats that this tablet holds, the last used first. */
const useSittings = (palabre: Palabre, logs: readonly KnownLog[]): readonly KnownSitting[] => {
  const [sittings, setSittings] = useState<readonly KnownSitting[]>([])
  useEffect(() => {
    let isWanted = true
    const look = async () => {
      const sessions = [...logs]
        .filter((it) => it.genesis.kind === "session")
        .sort((one, other) => other.usedAt - one.usedAt)
      const found = await Promise.all(sessions.map((it) => sittingsOf(palabre, it)))
      if (isWanted) setSittings(found.flat())
    }
    look().catch(() => undefined)
    return () => {
      isWanted = false
    }
  }, [palabre, logs])
  return sittings
}

const sittingsOf = async ({ store }: Palabre, { log, title }: KnownLog): Promise<KnownSitting[]> => {
  const [seats, { rows }] = await Promise.all([store.seats(log), store.readFeed(log, "public")])
  const ends = rows.filter(({ body }) => body.type === "SessionFinished").at(-1)?.body.facts
  const isOver = ends !== undefined && "finished" in ends && ends.finished === true
  return seats
    .filter((it) => it.role === "pupil")
    .map(({ seat, name }) => ({ log, seat, question: title, name: name ?? "", isOver }))
}
