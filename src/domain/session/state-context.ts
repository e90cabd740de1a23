/** What stands beside the text of the context: links, which open outside, and pictures, which travel in the log. */

type Table<T> = { readonly [item: string]: T }

export type ContextLink = {
  readonly item: string
  /** Begins with http:// or https://. */
  readonly address: string
  readonly words: string
}

export type ContextPicture = {
  readonly item: string
  /** In pixels: its place is kept free while it is drawn. */
  readonly width: number
  readonly height: number
  /** A JPEG in base64 (domain/picture.ts); empty where it was removed. */
  readonly picture: string
  /** What it shows, for who does not see it. */
  readonly description: string
}

/** In the order in which they were added. */
export type PublicContext = {
  readonly links: Table<ContextLink>
  readonly pictures: Table<ContextPicture>
}
/** item -> whether it is still there: each is added once, and removed once. */
export type StaffContext = { readonly contextItems: Table<"shown" | "removed"> }

export const emptyPublicContext: PublicContext = { links: {}, pictures: {} }
export const emptyStaffContext: StaffContext = { contextItems: {} }

export const linksOf = ({ links }: PublicContext): readonly ContextLink[] =>
  Object.values(links).filter((it) => it.address !== "")

export const picturesOf = ({ pictures }: PublicContext): readonly ContextPicture[] =>
  Object.values(pictures).filter((it) => it.picture !== "")
