/** Opens the session for the seat that this tablet holds. */
import { useCallback, useEffect, useState } from "react"
import { Redirect, useLocation, useSearch } from "wouter"
import { useStore } from "zustand"
import type { FaceState } from "../../../client/palabre.ts"
import type { SessionClient } from "../../../client/session-client.ts"
import { usePalabre, useSessionClient, useSessionProps } from "../../client-context.tsx"
import { useText } from "../../language/language-provider.tsx"
import { Button } from "../../parts/button.tsx"
import { Starting } from "../../parts/starting.tsx"
import { Calm } from "../calm.tsx"
import { Moving } from "../move/moving.tsx"
import { countToSend } from "./pending-work.ts"
import { SessionView } from "./session-view.tsx"

type Props = { log: string; idea?: string | undefined }

export const SessionScreen = ({ log, idea }: Props) => {
  const [, navigate] = useLocation()
  const seat = new URLSearchParams(useSearch()).get("seat") ?? undefined
  const opened = useSessionClient(log, seat)
  if (opened.status === "opening") return <Starting />
  if (opened.status === "unknown") return <UnknownSession onStart={() => navigate("/")} />
  return <Connected client={opened.client} log={log} seat={seat} idea={idea} />
}

export const UnknownSession = ({ onStart }: { onStart: () => void }) => {
  const text = useText("pupil.page")
  const action = (
    <Button kind="primary" onPress={onStart}>
      {text("toStart")}
    </Button>
  )
  return (
    <Calm title={text("unknownTitle")} action={action}>
      {text("unknown")}
    </Calm>
  )
}

type ConnectedProps = Props & { client: SessionClient; seat: string | undefined }

const Connected = ({ client, log, seat, idea }: ConnectedProps) => {
  const palabre = usePalabre()
  const [, navigate] = useLocation()
  const session = useSessionProps(client)
  const tell = useTell(client, log)
  const goHome = () => {
    // What waits is sent from there too.
    void palabre.refresh()
    navigate("/")
  }
  const query = seat === undefined ? "" : `?seat=${seat}`
  const open = useCallback(
    (proposal: string | null) => navigate(`/s/${log}${proposal === null ? "" : `/idea/${proposal}`}${query}`),
    [navigate, log, query],
  )
  if (session.view.role === "facilitator") return <Redirect to="/teacher" replace />
  return (
    <Moving log={log} session={session} onHome={goHome}>
      {(onMe) => (
        <SessionView session={session} tell={tell} open={idea ?? null} onOpen={open} onLeave={onMe} />
      )}
    </Moving>
  )
}

/** A stream that has lost its network stays open for minutes: who is there says so again and again. */
const TELL_AGAIN_MS = 15_000

/** Presence is a courtesy: nothing waits for it. */
const useTell = (client: SessionClient, log: string) => {
  const palabre = usePalabre()
  const unsent = useStore(client.state, ({ pending }) => countToSend(pending))
  const [last] = useState<{ state: FaceState }>({ state: "in" })
  const tell = useCallback(
    (state: FaceState) => {
      last.state = state
      void palabre.presence(log, client.seat, state, unsent)
    },
    [palabre, log, client, unsent, last],
  )
  useEffect(() => {
    const again = () => document.hidden || tell(last.state)
    const telling = setInterval(again, TELL_AGAIN_MS)
    document.addEventListener("visibilitychange", again)
    return () => {
      clearInterval(telling)
      document.removeEventListener("visibilitychange", again)
    }
  }, [tell, last])
  return tell
}
