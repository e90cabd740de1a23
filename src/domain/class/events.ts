/** The events of a class log: the roster, who teaches it, which tablets belong to whom. */
import * as v from "valibot"
import { ceilings } from "../limits.ts"
import { idSchema, keySchema } from "../log/genesis.ts"
import { avatarSchema } from "../session/event-kind.ts"

const name = v.strictObject({ name: v.pipe(v.string(), v.minLength(1), v.maxLength(ceilings.name)) })
const member = v.strictObject({ member: idSchema })

export const classEvents = {
  "v1.ClassOpened": { by: "staff", facts: v.strictObject({}), text: name },
  "v1.ClassRenamed": { by: "staff", facts: v.strictObject({}), text: name },
  "v1.MemberAdded": {
    by: "staff",
    facts: v.strictObject({ member: idSchema, avatar: avatarSchema }),
    text: name,
  },
  "v1.MemberRenamed": { by: "staff", facts: member, text: name },
  "v1.MemberRemoved": { by: "staff", facts: member, text: null },
  "v1.FacilitatorAdded": { by: "host", facts: v.strictObject({ device: keySchema }), text: null },
  "v1.PicturesChosen": {
    by: "host",
    /** A keyed hash by a secret of the host: the log tells nobody which pictures. */
    facts: v.strictObject({ member: idSchema, mac: keySchema }),
    text: null,
  },
  "v1.PicturesForgotten": { by: "staff", facts: member, text: null },
  "v1.DeviceBound": {
    by: "host",
    facts: v.strictObject({ member: idSchema, device: keySchema }),
    text: null,
  },
} as const

export type ClassEventType = keyof typeof classEvents
export const isClassEventType = (type: string): type is ClassEventType => Object.hasOwn(classEvents, type)
