/** A QR code as one SVG path, black on white in every theme, with its quiet zone. The encoder is fetched when needed. */
import { useEffect, useState } from "react"
import { useText } from "../language/language-provider.tsx"
import styles from "./qr-code.module.css"

const quietZone = 4

type Props = {
  text: string
  /** What scanning it does, for who cannot see it: "join the session". */
  what: string
  /** Side in pixels, 96 at least; it shrinks to fit. */
  size?: number
}

/** No path: the text is too long for one code. */
type Drawn = { of: string; path?: string; side: number }

export const QrCode = ({ text, what, size = 240 }: Props) => {
  const words = useText("common.qr")
  const [drawn, setDrawn] = useState<Drawn | null>(null)
  useEffect(() => {
    let wanted = true
    void draw(text).then((result) => wanted && setDrawn(result))
    return () => {
      wanted = false
    }
  }, [text])
  const side = Math.max(96, size)
  const shown = drawn?.of === text ? drawn : null
  if (shown && shown.path === undefined) return <p>{words("tooLong")}</p>
  const box = shown?.side ?? 1
  return (
    <svg
      className={styles.code}
      width={side}
      height={side}
      viewBox={`0 0 ${box} ${box}`}
      role="img"
      aria-label={shown ? words("alt", { what }) : words("making")}
      shapeRendering="crispEdges"
    >
      <rect width={box} height={box} fill="#ffffff" />
      {shown && <path d={shown.path} fill="#000000" />}
    </svg>
  )
}

const draw = async (text: string): Promise<Drawn> => {
  const { encodeQR } = await import("qr")
  try {
    const rows = encodeQR(text, "raw", { ecc: "medium", border: quietZone })
    return { of: text, path: rows.map(rowToPath).join(""), side: rows.length }
  } catch {
    return { of: text, side: 0 }
  }
}

const rowToPath = (row: boolean[], y: number) => {
  let path = ""
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue
    const start = x
    while (row[x + 1]) x++
    path += `M${start} ${y}h${x - start + 1}v1H${start}z`
  }
  return path
}
