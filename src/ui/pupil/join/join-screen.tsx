/** Coming in with the code of the wall, or with what its QR code holds. */
import { useState } from "react"
import { useLocation } from "wouter"
import type { FindRequest } from "../../../client/palabre.ts"
import { CodeView } from "./code-view.tsx"
import { JoinFlow, TakeFlow } from "./later-join-flow.tsx"
import { type Found, useFound } from "./use-found.ts"

export const JoinScreen = () => {
  const [, navigate] = useLocation()
  const [start, setStart] = useState<{ found: Found; way: FindRequest } | null>(null)
  const { find, problem, isFinding, forget } = useFound((found, way) => setStart({ found, way }))
  const onBack = () => setStart(null)
  if (start?.found.type === "moving") return <TakeFlow place={start.found} way={start.way} onBack={onBack} />
  if (start) {
    const { session } = start.found
    return <JoinFlow key={session.log} start={{ session, way: start.way }} onBack={onBack} />
  }
  return (
    <CodeView
      isFinding={isFinding}
      problem={problem}
      onType={forget}
      onCode={(code) => void find({ code })}
      onSecret={(secret) => void find({ secret })}
      onBack={() => navigate("/")}
    />
  )
}
