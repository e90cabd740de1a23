/** Who wrote it, as the class knows them: a first name, or an animal. */
import type { Avatar } from "../../../domain/avatars.ts"
import type { PublicState } from "../../../domain/session/state.ts"
import { useLanguage, useText } from "../../language/language-provider.tsx"
import { avatarName } from "../../parts/art/names.ts"
import { SmallFace } from "../../parts/face.tsx"
import { TakenFrom } from "../../parts/taken-from.tsx"
import styles from "./card-parts.module.css"

export type Person = { readonly name: string; readonly avatar: Avatar }

/** Who is who for the class. */
export type People = Pick<PublicState, "seats" | "naming">

/** null: the seat is not shown (yet). */
export const usePerson = ({ seats, naming }: People): ((seat: string) => Person | null) => {
  const { language } = useLanguage()
  return (seat) => {
    const shown = seats[seat]
    if (!shown) return null
    const name = naming === "firstNames" ? shown.name : undefined
    return { avatar: shown.avatar, name: name ?? avatarName(shown.avatar, language) }
  }
}

type Props = {
  people: People
  authors: readonly string[]
  /** The day of the earlier session that it was taken over from. */
  takenFrom?: string | undefined
  own: string
}

export const Authors = ({ people, authors, takenFrom, own }: Props) => {
  const text = useText("pupil.card")
  const personOf = usePerson(people)
  const shown = authors.flatMap((seat) => {
    const person = personOf(seat)
    return person ? [{ seat, ...person }] : []
  })
  return (
    <span className={styles.authors}>
      {takenFrom !== undefined && <TakenFrom day={takenFrom} />}
      {shown.map(({ seat, name, avatar }) => (
        <SmallFace key={seat} avatar={avatar} name={seat === own ? `${name} (${text("you")})` : name} />
      ))}
    </span>
  )
}
