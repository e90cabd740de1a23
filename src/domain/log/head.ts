import { hashOf } from "./hash.ts"

/** What the host signs when it vouches for a feed up to a position. */
export const headHash = (
  log: string,
  feed: string,
  head: { readonly epoch: number; readonly position: number; readonly chain: string },
): string => hashOf("feed-head", { log, feed, epoch: head.epoch, position: head.position, chain: head.chain })
