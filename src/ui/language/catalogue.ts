/** The shape of every catalogue is the English one; `Translated` lets another language say it in its words. */
import type { catalogue } from "../messages/en/catalogue.ts"
import type { teacher } from "../messages/en/teacher.ts"

export type Language = "fr" | "en"

export const languages: readonly Language[] = ["fr", "en"]

/** English with its exact strings, so that a message's arguments are checked. */
export type Messages = typeof catalogue & { readonly teacher: typeof teacher }

/** The same keys with any text: `satisfies Translated<typeof common>` fails on a missing or an extra key. */
export type Translated<Shape> = {
  readonly [Key in keyof Shape]: Shape[Key] extends string ? string : Translated<Shape[Key]>
}

declare module "use-intl" {
  interface AppConfig {
    Locale: Language
    Messages: Messages
  }
}
