/** Links and pictures beside the text of the context. An item is added once; removing it takes its text away. */
import * as v from "valibot"
import { ceilings } from "../limits.ts"
import { idSchema } from "../log/genesis.ts"
import { isPlainPicture } from "../picture.ts"
import { count, kind, line } from "./event-kind.ts"

/** A page of the web, and nothing that a browser would run or open in an app. No name or password in it. */
export const addressSchema = v.pipe(
  line(ceilings.linkAddress),
  v.regex(/^https?:\/\/[^\s/?#@\\]+([/?#]\S*)?$/),
  // What turns the direction of the signs around it would show another address.
  v.check((address) => !/\p{Cc}|\p{Cf}|\p{Surrogate}/u.test(address)),
)

const edge = v.pipe(count, v.minValue(1), v.maxValue(ceilings.pictureEdge))
const item = v.strictObject({ item: idSchema })

export const contextEvents = {
  "v1.LinkAdded": kind(
    "staff",
    item,
    v.strictObject({ address: addressSchema, words: line(ceilings.linkWords) }),
  ),
  "v1.PictureAdded": kind(
    "staff",
    v.strictObject({ item: idSchema, width: edge, height: edge }),
    v.strictObject({
      picture: v.pipe(line(ceilings.pictureCode), v.check(isPlainPicture)),
      description: line(ceilings.pictureWords),
    }),
  ),
  "v1.ContextItemRemoved": kind("staff", item, null),
} as const
