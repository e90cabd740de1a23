import { useEffect, useEffectEvent } from "react"

/** Single keys, where nothing is being typed and no dialog is open. */
export const useShortcuts = (keys: { readonly [key: string]: (() => void) | undefined }): void => {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) return
    const run = keys[event.key.toLowerCase()]
    if (!run) return
    event.preventDefault()
    run()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    document.addEventListener("keydown", listen)
    return () => document.removeEventListener("keydown", listen)
  }, [])
}

const isTyping = (target: EventTarget | null) =>
  document.querySelector("[role=dialog], [role=alertdialog], [role=menu]") !== null ||
  (target instanceof HTMLElement && target.closest("input, textarea, [contenteditable]") !== null)
