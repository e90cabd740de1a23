/** What the core never does itself: tell the time and draw at random. */

/** Milliseconds since 1970, as `Date.now` gives them. */
export type Clock = () => number

/** `count` bytes of a cryptographically secure source. */
export type Random = (count: number) => Uint8Array
