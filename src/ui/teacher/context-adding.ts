/** What is being added to the context, on the screen of who adds it. */
import type { ContextCommand } from "../../domain/session/commands-context.ts"
import type { PictureFault, SmallPicture } from "./shrink-picture.ts"

export type AddItem = Exclude<ContextCommand, { type: "RemoveContextItem" }>

/** Kept while another thing is looked at. `file` is what the description was typed for. */
export type Typed = {
  readonly address: string
  readonly words: string
  readonly description: string
  readonly file?: string
}
export const nothingTyped: Typed = { address: "", words: "", description: "" }

export type Adding =
  | { readonly type: "link" }
  | { readonly type: "shrinking" }
  | { readonly type: "picture"; readonly picture: SmallPicture }
  | { readonly type: "fault"; readonly fault: PictureFault["type"] }
