import { type ProblemOf, systemErrorCode } from "./problems.ts"

export type ListenProblem = ProblemOf<"PortTaken" | "PortForbidden" | "HostNotHere" | "ListenFailed">

/** Names what kept a socket from being opened on this host and port. */
export const listenErrorToProblem = (error: unknown, host: string, port: number): ListenProblem => {
  const code = systemErrorCode(error)
  if (code === "EADDRINUSE") return { type: "PortTaken", port }
  if (code === "EACCES") return { type: "PortForbidden", port }
  if (["EADDRNOTAVAIL", "ENOTFOUND", "EAI_AGAIN", "EINVAL"].includes(code))
    return { type: "HostNotHere", host }
  return { type: "ListenFailed", port, code }
}
