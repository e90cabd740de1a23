/** A new version of the app waits until nobody is in the middle of a session. */
import { useStore } from "zustand"
import { createStore } from "zustand/vanilla"
import { useText } from "./language/language-provider.tsx"
import { Banner } from "./parts/banner.tsx"
import { Button } from "./parts/button.tsx"

export type Updates = { readonly isWaiting: boolean; readonly apply: () => void }

export const updates = createStore<Updates>(() => ({ isWaiting: false, apply: () => undefined }))

export const UpdateBanner = () => {
  const { isWaiting, apply } = useStore(updates)
  const text = useText("common")
  if (!isWaiting) return null
  return (
    <Banner
      title={text("update.title")}
      actions={
        <Button size="small" onPress={apply}>
          {text("update.apply")}
        </Button>
      }
    >
      {text("update.body")}
    </Banner>
  )
}
