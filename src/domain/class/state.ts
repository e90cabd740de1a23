/** The folded state of a class: who is in it, who teaches it. */
import type { Avatar } from "../avatars.ts"
import type { SignedEvent } from "../log/event.ts"
import { type ClassEventType, isClassEventType } from "./events.ts"

export type Member = { readonly member: string; readonly name: string; readonly avatar: Avatar }

export type ClassState = {
  readonly name: string
  readonly opened: boolean
  /** In the order of arrival. */
  readonly members: readonly Member[]
  /** Device keys of the facilitators. */
  readonly facilitators: readonly string[]
  /** member -> keyed hash of their two pictures */
  readonly pictures: { readonly [member: string]: string }
  /** device key -> members who used it */
  readonly devices: { readonly [device: string]: readonly string[] }
}

export const initialClass = (genesis: { readonly facilitator: string }): ClassState => ({
  name: "",
  opened: false,
  members: [],
  facilitators: [genesis.facilitator],
  pictures: {},
  devices: {},
})

export const evolveClass = (state: ClassState, event: SignedEvent): ClassState =>
  isClassEventType(event.type)
    ? evolveKnown(state, event.type, event.facts as never, event.text?.name ?? "")
    : state

type AnyFacts = { member: string; avatar: Avatar; device: string; mac: string }

const evolveKnown = (state: ClassState, type: ClassEventType, facts: AnyFacts, name: string): ClassState => {
  const { member } = facts
  switch (type) {
    case "v1.ClassOpened":
      return { ...state, opened: true, name }
    case "v1.ClassRenamed":
      return { ...state, name }
    case "v1.MemberAdded":
      return state.members.some((it) => it.member === member)
        ? state
        : { ...state, members: [...state.members, { member, name, avatar: facts.avatar }] }
    case "v1.MemberRenamed":
      return { ...state, members: state.members.map((it) => (it.member === member ? { ...it, name } : it)) }
    case "v1.MemberRemoved":
      return { ...state, members: state.members.filter((it) => it.member !== member) }
    case "v1.FacilitatorAdded":
      return { ...state, facilitators: [...new Set([...state.facilitators, facts.device])] }
    case "v1.PicturesChosen":
      return { ...state, pictures: { ...state.pictures, [member]: facts.mac } }
    case "v1.PicturesForgotten": {
      const { [member]: _forgotten, ...pictures } = state.pictures
      return { ...state, pictures }
    }
    case "v1.DeviceBound": {
      const members = [...new Set([...(state.devices[facts.device] ?? []), member])]
      return { ...state, devices: { ...state.devices, [facts.device]: members } }
    }
  }
}
