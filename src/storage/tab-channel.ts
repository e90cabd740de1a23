/** Tells the other tabs of this browser that a log changed, so that they read it again. */
export type TabMessage = { readonly log: string }

export type TabChannel = {
  /** Reaches the other tabs, never this one. */
  post(message: TabMessage): void
  /** Returns how to stop listening. */
  listen(heard: (message: TabMessage) => void): () => void
  close(): void
}

const isTabMessage = (data: unknown): data is TabMessage =>
  typeof data === "object" && data !== null && "log" in data && typeof data.log === "string"

const silentChannel: TabChannel = { post: () => {}, listen: () => () => {}, close: () => {} }

/** Without BroadcastChannel nothing is told and nothing heard: each tab then reads when it becomes visible. */
export const openTabChannel = (name: string): TabChannel => {
  if (typeof BroadcastChannel === "undefined") return silentChannel
  const channel = new BroadcastChannel(name)
  let isOpen = true
  return {
    post: (message) => {
      if (isOpen) channel.postMessage(message)
    },
    listen: (heard) => {
      const onMessage = ({ data }: MessageEvent<unknown>) => {
        if (isTabMessage(data)) heard({ log: data.log })
      }
      channel.addEventListener("message", onMessage)
      return () => channel.removeEventListener("message", onMessage)
    },
    close: () => {
      isOpen = false
      channel.close()
    },
  }
}
