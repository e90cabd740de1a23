/** The code and the secret of a session's doors: asked until the server gives them. */
import { useEffect, useState } from "react"
import { usePalabre } from "../client-context.tsx"

export type Doors = { readonly code: string; readonly secret: string }

/** null: not there yet, or the doors are closed. */
export const useDoors = (log: string, isOpen: boolean): Doors | null => {
  const palabre = usePalabre()
  const [doors, setDoors] = useState<Doors | null>(null)
  useEffect(() => {
    if (!isOpen) return setDoors(null)
    let timer: ReturnType<typeof setTimeout> | undefined
    let isWanted = true
    const ask = async () => {
      const answer = await palabre.doors(log)
      if (!isWanted) return
      const { code, secret } = answer.ok ? answer.value : { code: null, secret: null }
      if (code !== null && secret !== null) setDoors({ code, secret })
      else timer = setTimeout(() => void ask(), 700)
    }
    void ask()
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [palabre, log, isOpen])
  return doors
}
