import type { Palabre } from "../client/palabre.ts"
import type { Preferences, PreferenceValues } from "./language/preferences.tsx"

const NAME = "preferences"

/** The choices of this device about how the app reads. */
export const readPreferences = async (store: Palabre["store"]): Promise<Preferences> => {
  const kept = await store.getValue(NAME)
  let values: Partial<PreferenceValues> = typeof kept === "object" && kept !== null ? kept : {}
  return {
    read: () => values,
    save: (next) => {
      values = next
      void store.setValue(NAME, next)
    },
  }
}
