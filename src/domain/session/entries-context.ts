import type { Entry } from "./entry-kind.ts"
import type { PublicContext } from "./state-context.ts"
import { drop, put } from "./tables.ts"

export type ContextEntry =
  | Entry<"LinkShown", { item: string }, { address: string; words: string }>
  | Entry<
      "PictureShown",
      { item: string; width: number; height: number },
      { picture: string; description: string }
    >
  | Entry<"ContextItemHidden", { item: string }>

export const isContextEntry = (entry: { readonly type: string }): entry is ContextEntry =>
  ["LinkShown", "PictureShown", "ContextItemHidden"].includes(entry.type)

export const evolveContext = <S extends PublicContext>(state: S, entry: ContextEntry): S => {
  const { item } = entry.facts
  switch (entry.type) {
    case "LinkShown": {
      const { address = "", words = "" } = entry.text ?? {}
      return { ...state, links: put(state.links, item, { item, address, words }) }
    }
    case "PictureShown": {
      const { picture = "", description = "" } = entry.text ?? {}
      return { ...state, pictures: put(state.pictures, item, { ...entry.facts, picture, description }) }
    }
    case "ContextItemHidden":
      return { ...state, links: drop(state.links, item), pictures: drop(state.pictures, item) }
  }
}
