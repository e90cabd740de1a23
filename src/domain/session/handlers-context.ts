import { ceilings } from "../limits.ts"
import type { contextEvents } from "./events-context.ts"
import type { PublicState, StaffState } from "./state.ts"
import { type Handlers, voided } from "./step.ts"
import { put } from "./tables.ts"

type Fact = { readonly type: string; readonly facts: { readonly [name: string]: unknown } }

/** An item that this log has never heard of: who added it may still be on the way. */
export const isContextItemMissing = ({ contextItems }: StaffState, { type, facts }: Fact): boolean =>
  type === "v1.ContextItemRemoved" && contextItems[String(facts.item)] === undefined

/** More than two facilitators add at the same moment: a class's tablets must hold all of it. */
export const isBeyondContext = ({ links, pictures }: PublicState, { type }: Fact): boolean =>
  (type === "v1.LinkAdded" && Object.keys(links).length >= ceilings.links) ||
  (type === "v1.PictureAdded" && Object.keys(pictures).length >= ceilings.pictures)

const withItem = (staff: StaffState, item: string, is: "shown" | "removed"): StaffState => ({
  ...staff,
  contextItems: put(staff.contextItems, item, is),
})

/** By another item, or by a contribution: removing the one would take the other's words away. */
const isTaken = ({ contextItems, contributions }: StaffState, id: string): boolean =>
  contextItems[id] !== undefined || contributions[id] !== undefined

export const contextHandlers: Handlers<keyof typeof contextEvents> = {
  "v1.LinkAdded": ({ staff }, facts, { address = "", words = "" }) =>
    isTaken(staff, facts.item)
      ? voided("AlreadyDone")
      : {
          staff: withItem(staff, facts.item, "shown"),
          public: [{ type: "LinkShown", facts, text: { address, words } }],
        },
  "v1.PictureAdded": ({ staff }, facts, { picture = "", description = "" }) =>
    isTaken(staff, facts.item)
      ? voided("AlreadyDone")
      : {
          staff: withItem(staff, facts.item, "shown"),
          public: [{ type: "PictureShown", facts, text: { picture, description } }],
        },
  "v1.ContextItemRemoved": ({ staff }, facts) =>
    staff.contextItems[facts.item] === "shown"
      ? {
          staff: withItem(staff, facts.item, "removed"),
          public: [{ type: "ContextItemHidden", facts }],
        }
      : voided("AlreadyDone"),
}
