import { newId } from "../../shared/ids.ts"
import type { Random } from "../../shared/ports.ts"
import { err, ok, type Result } from "../../shared/result.ts"
import { type Avatar, avatarAt } from "../avatars.ts"
import { limits, type Sizes } from "../limits.ts"
import type { EventDraft } from "../log/event.ts"
import { cleanLine } from "../session/drafting.ts"
import type { ClassState } from "./state.ts"

export type ClassCommand =
  | { type: "OpenClass"; name: string; members: readonly string[] }
  | { type: "RenameClass"; name: string }
  | { type: "AddMembers"; names: readonly string[] }
  | { type: "RenameMember"; member: string; name: string }
  | { type: "RemoveMember"; member: string }
  | { type: "ForgetPictures"; member: string }

export type ClassRefusal =
  | { type: "NameMissing" }
  | { type: "NameTooLong"; max: number }
  | { type: "TooManyMembers"; max: number }
  | { type: "UnknownMember" }
  | { type: "AlreadyDone" }

type Decided = Result<EventDraft[], ClassRefusal>

export const decideClass = (
  state: ClassState,
  command: ClassCommand,
  { random, sizes = limits }: { random: Random; sizes?: Sizes },
): Decided => {
  switch (command.type) {
    case "OpenClass": {
      if (state.opened) return err({ type: "AlreadyDone" })
      const name = named("v1.ClassOpened", {}, command.name, limits.className)
      if (!name.ok) return name
      const members = addMembers(state, command.members, random, sizes.members)
      return members.ok ? ok([...name.value, ...members.value]) : members
    }
    case "RenameClass":
      return named("v1.ClassRenamed", {}, command.name, limits.className)
    case "AddMembers":
      return addMembers(state, command.names, random, sizes.members)
    case "RenameMember":
      return has(state, command.member)
        ? named("v1.MemberRenamed", { member: command.member }, command.name, limits.name)
        : err({ type: "UnknownMember" })
    case "RemoveMember":
      return has(state, command.member)
        ? ok([{ type: "v1.MemberRemoved", facts: { member: command.member } }])
        : err({ type: "UnknownMember" })
    case "ForgetPictures":
      return ok([{ type: "v1.PicturesForgotten", facts: { member: command.member } }])
  }
}

const has = (state: ClassState, member: string): boolean => state.members.some((it) => it.member === member)

const named = (type: string, facts: EventDraft["facts"], text: string, max: number): Decided => {
  const name = cleanLine(text).replace(/\p{Surrogate}/gu, "")
  if (name === "") return err({ type: "NameMissing" })
  return name.length > max ? err({ type: "NameTooLong", max }) : ok([{ type, facts, text: { name } }])
}

const addMembers = (state: ClassState, names: readonly string[], random: Random, max: number): Decided => {
  if (state.members.length + names.length > max) return err({ type: "TooManyMembers", max })
  const avatars = freeAvatars(state.members.map((it) => it.avatar))
  const drafts: EventDraft[] = []
  for (const [index, text] of names.entries()) {
    const avatar = avatars[index % avatars.length] ?? avatarAt(index)
    const draft = named("v1.MemberAdded", { member: newId(random), avatar: { ...avatar } }, text, limits.name)
    if (!draft.ok) return draft
    drafts.push(...draft.value)
  }
  return ok(drafts)
}

/** The avatars that nobody has yet, different animals first; all of them once they are used up. */
export const freeAvatars = (taken: readonly Avatar[]): readonly Avatar[] => {
  const used = new Set(taken.map((it) => `${it.animal}-${it.tone}`))
  const all = Array.from({ length: 96 }, (_, index) => avatarAt(index))
  const free = all.filter((it) => !used.has(`${it.animal}-${it.tone}`))
  return free.length > 0 ? free : all
}
