/** By what a state was folded: the hash of its sources, in a build. null: the sources may change under the store. */
declare const PALABRE_FOLD: string | undefined

export const foldVersion: string | null = typeof PALABRE_FOLD === "undefined" ? null : PALABRE_FOLD
