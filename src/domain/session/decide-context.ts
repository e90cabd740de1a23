/** Links and pictures of the context: what adding or removing one comes to, or why not. */
import * as v from "valibot"
import { newId } from "../../shared/ids.ts"
import type { Random } from "../../shared/ports.ts"
import { err } from "../../shared/result.ts"
import { limits } from "../limits.ts"
import { isPlainPicture } from "../picture.ts"
import type { ContextCommand } from "./commands-context.ts"
import { checkText, type Decided, one } from "./drafting.ts"
import { addressSchema } from "./events-context.ts"
import type { PublicContext } from "./state-context.ts"

export const decideContext = (shown: PublicContext, command: ContextCommand, random: Random): Decided => {
  switch (command.type) {
    case "AddLink": {
      const address = addressOf(command.address)
      if (address === null) return err({ type: "AddressNotValid" })
      const words = checkText(command.words, limits.linkWords)
      if (!words.ok) return words
      if (Object.keys(shown.links).length >= limits.links)
        return err({ type: "TooManyItems", max: limits.links })
      return one("v1.LinkAdded", { item: newId(random) }, { address, words: words.value })
    }
    case "AddPicture": {
      const { width, height, picture } = command
      const description = checkText(command.description, limits.pictureWords)
      if (!description.ok) return description
      const isSmall = [width, height].every((it) => it >= 1 && it <= limits.pictureEdge)
      if (!isSmall || !isPlainPicture(picture)) return err({ type: "PictureNotFit" })
      if (Object.keys(shown.pictures).length >= limits.pictures)
        return err({ type: "TooManyItems", max: limits.pictures })
      const facts = { item: newId(random), width, height }
      return one("v1.PictureAdded", facts, { picture, description: description.value })
    }
    case "RemoveContextItem": {
      const { item } = command
      return shown.links[item] || shown.pictures[item]
        ? one("v1.ContextItemRemoved", { item })
        : err({ type: "AlreadyDone" })
    }
  }
}

/** As it was typed or pasted: https where nothing is said; null where it is no page of the web. */
export const addressOf = (typed: string): string | null => {
  const clean = typed.normalize("NFC").trim()
  const isBare = /^[^\s/?#@\\:]+\.[^\s/?#@\\:.]{2,}(:[0-9]+)?([/?#]|$)/.test(clean)
  const address = (isBare ? `https://${clean}` : clean).replace(/^https?:/i, (scheme) => scheme.toLowerCase())
  return v.is(addressSchema, address) ? address : null
}
