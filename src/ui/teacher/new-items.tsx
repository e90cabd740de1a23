/** Links and pictures of a session that is not open yet: kept on this screen until it is. */
import { useRef, useState } from "react"
import type { ContextCommand } from "../../domain/session/commands-context.ts"
import { decideContext } from "../../domain/session/decide-context.ts"
import { type ContextEntry, evolveContext } from "../../domain/session/entries-context.ts"
import type { PublicContext } from "../../domain/session/state-context.ts"
import { useRefusalWords } from "../parts/refusal-words.ts"
import { type AddItem, nothingTyped } from "./context-adding.ts"
import { ContextEditor } from "./context-editor.tsx"

type Props = { items: PublicContext; onChange: (items: PublicContext) => void }

export const NewItems = ({ items, onChange }: Props) => {
  const words = useRefusalWords()
  const [typed, setTyped] = useState(nothingTyped)
  /** Names them on this screen; the session gives them names of its own. */
  const made = useRef(0)
  const add = async (command: AddItem): Promise<string | null> => {
    made.current += 1
    const decided = decideContext(items, command, (count) => new Uint8Array(count).fill(made.current))
    if (!decided.ok) return words.command(decided.error)
    const [draft] = decided.value
    if (!draft) return null
    const type = command.type === "AddLink" ? "LinkShown" : "PictureShown"
    onChange(evolveContext(items, { ...draft, type } as unknown as ContextEntry))
    return null
  }
  const remove = (item: string) =>
    onChange(evolveContext(items, { type: "ContextItemHidden", facts: { item } }))
  return <ContextEditor {...{ context: items, typed }} onTyped={setTyped} onAdd={add} onRemove={remove} />
}

/** What is to be said once the session is open, in the order in which it was added. */
export const commandsOf = ({ links, pictures }: PublicContext): readonly ContextCommand[] => [
  ...Object.values(pictures).map(({ item: _item, ...it }) => ({ type: "AddPicture", ...it }) as const),
  ...Object.values(links).map(({ item: _item, ...it }) => ({ type: "AddLink", ...it }) as const),
]
