/** The words of the public pages. */
import type { Language, PageWords } from "./page-words.ts"
import { english } from "./words-english.ts"
import { french } from "./words-french.ts"

export const pageWords: { readonly [language in Language]: PageWords } = { fr: french, en: english }
