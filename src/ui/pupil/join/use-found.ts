/** Finds the session of a code, of a secret in the address, of a scan. */
import { useCallback, useEffect, useRef, useState } from "react"
import type { FindAnswer, FindRequest } from "../../../client/palabre.ts"
import { usePalabre } from "../../client-context.tsx"
import { useText } from "../../language/language-provider.tsx"
import { useRefusalWords } from "../../parts/refusal-words.ts"

/** The QR code on the wall leads to `/join#` and 32 hexadecimal digits. */
export const secretIn = (text: string): string | null => /#([0-9a-f]{32})$/.exec(text)?.[1] ?? null

/** The session of the wall's code, or the place of a pupil who goes on here. */
export type Found = Exclude<FindAnswer, { type: "refused" }>

export const useFound = (onFound: (found: Found, way: FindRequest) => void) => {
  const palabre = usePalabre()
  const words = useRefusalWords()
  const text = useText("pupil.join")
  const [problem, setProblem] = useState<string>()
  const [isFinding, setFinding] = useState(() => secretIn(location.hash) !== null)
  const latest = useRef({ onFound, words, offline: text("offline") })
  latest.current = { onFound, words, offline: text("offline") }
  const find = useCallback(
    async (way: FindRequest) => {
      setFinding(true)
      setProblem(undefined)
      const answer = await palabre.find(way)
      const { onFound: found, words: said, offline: noNetwork } = latest.current
      setFinding(false)
      if (!answer.ok) setProblem(answer.error.type === "Offline" ? noNetwork : said.network(answer.error))
      else if (answer.value.type === "refused") setProblem(said.join(answer.value.reason))
      else found(answer.value, way)
    },
    [palabre],
  )
  useEffect(() => {
    const look = () => {
      const secret = secretIn(location.hash)
      if (secret !== null) void find({ secret })
    }
    look()
    addEventListener("hashchange", look)
    return () => removeEventListener("hashchange", look)
  }, [find])
  return { find, problem, isFinding, forget: useCallback(() => setProblem(undefined), []) }
}
