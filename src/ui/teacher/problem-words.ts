/** What went wrong, in words for staff: refusals of a command, of a class, of the network, of the storage. */
import { useCallback } from "react"
import type { NoHost, TransportFault } from "../../client/palabre.ts"
import type { ClassRefusal } from "../../domain/class/decide.ts"
import type { Refusal } from "../../domain/session/commands.ts"
import { useText } from "../language/language-provider.tsx"
import { useRefusalWords } from "../parts/refusal-words.ts"

export type Problem =
  | Refusal
  | ClassRefusal
  | NoHost
  | TransportFault
  /** What a write rejected with. */
  | { readonly type: "Thrown"; readonly error: unknown }

export const useProblemWords = (): ((problem: Problem) => string) => {
  const text = useText("teacher.problem")
  const { command, thrown } = useRefusalWords()
  return useCallback(
    (problem) => {
      switch (problem.type) {
        case "Offline":
          return text("offline")
        case "NotOurServer":
          return text("notOurServer")
        case "AppTooOld":
          return text("tooOld")
        case "NoHost":
          return text("noHost")
        case "NameMissing":
          return text("nameMissing")
        case "NameTooLong":
          return text("nameTooLong", { max: problem.max })
        case "TooManyMembers":
          return text("tooManyMembers", { max: problem.max })
        case "AlreadyDone":
          return text("already")
        case "Refused":
          return text(faults[problem.fault])
        case "UnknownMember":
          return text("already")
        case "Thrown":
          return thrown(problem.error)
        default:
          return command(problem)
      }
    },
    [text, command, thrown],
  )
}

const faults = {
  BadRequest: "server",
  NotProved: "notAllowed",
  NotAllowed: "notAllowed",
  NotFound: "notFound",
  LinkUsed: "notFound",
  TooManyRequests: "tooMany",
  TooLarge: "server",
  ServerFault: "server",
} as const
