/** Names of files and folders that every system takes: letters, digits and hyphens. */
import type { SessionRecord } from "../../domain/session/recorded.ts"

/** "2026-11-17-Comment-rendre-la-recreation" */
export const fileNameOf = ({ heldOn, question }: Pick<SessionRecord, "heldOn" | "question">): string =>
  [heldOn, slugOf(question)].filter((it) => it !== "").join("-")

/** At most forty letters, cut between words; letters of any writing stay. */
const slugOf = (text: string): string => {
  const words = text
    .normalize("NFC")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((it) => it !== "")
  let slug = ""
  for (const word of words) {
    const longer = slug === "" ? [...word].slice(0, 40).join("") : `${slug}-${word}`
    if ([...longer].length > 40) break
    slug = longer
  }
  return slug
}
