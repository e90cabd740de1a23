/** The code and the secret of a session's doors: asked until the server gives them. */
import { useEffect, useState } from "react"
import { usePalabre } from "../client-context.tsx"

export type Doors = {
  readonly code: string
  readonly secret: string
  /** The class whose they are. */
  readonly of?: string | undefined
}

/** null: not there yet, or the doors are closed. `of`: the class whose codes they are; left out, one's own. */
export const useDoors = (log: string, isOpen: boolean, of?: string): Doors | null => {
  const palabre = usePalabre()
  const [doors, setDoors] = useState<Doors | null>(null)
  useEffect(() => {
    // No moment with the code of another class under this one's name.
    setDoors(null)
    if (!isOpen) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let isWanted = true
    const ask = async () => {
      const answer = await palabre.doors(log, of)
      if (!isWanted) return
      const { code = null, secret = null, class: told } = answer.ok ? answer.value : {}
      if (code !== null && secret !== null) setDoors({ code, secret, of: told })
      else timer = setTimeout(() => void ask(), 700)
    }
    void ask()
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [palabre, log, isOpen, of])
  return doors
}
