/** The sheet every drawing is cut on: decorative, unless it is given a title. */
import type { ReactNode } from "react"

export type DrawingProps = { title?: string | undefined; className?: string | undefined }

type Props = DrawingProps & {
  viewBox?: string
  children: ReactNode
  "data-stage"?: string
  "data-revealed"?: true | undefined
}

export function Drawing({ title, viewBox = "0 0 100 100", children, ...rest }: Props) {
  const label =
    title === undefined ? ({ "aria-hidden": true } as const) : ({ role: "img", "aria-label": title } as const)
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: a label where it says something, hidden where it decorates
    <svg viewBox={viewBox} focusable="false" {...label} {...rest}>
      {children}
    </svg>
  )
}

/** What it holds, and the same again on the other side of the middle. */
export function Mirrored({ children }: { children: ReactNode }) {
  return (
    <>
      {children}
      <g transform="matrix(-1 0 0 1 100 0)">{children}</g>
    </>
  )
}
