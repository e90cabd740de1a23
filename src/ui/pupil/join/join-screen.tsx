/** Coming in with the code of the wall, or with what its QR code holds. */
import { useState } from "react"
import { useLocation } from "wouter"
import type { FindRequest, OpenSession } from "../../../client/palabre.ts"
import { CodeView } from "./code-view.tsx"
import { JoinFlow } from "./later-join-flow.tsx"
import { useFound } from "./use-found.ts"

export const JoinScreen = () => {
  const [, navigate] = useLocation()
  const [found, setFound] = useState<{ session: OpenSession; way: FindRequest } | null>(null)
  const { find, problem, isFinding, forget } = useFound((session, way) => setFound({ session, way }))
  if (found) return <JoinFlow key={found.session.log} start={found} onBack={() => setFound(null)} />
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
