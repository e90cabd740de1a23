/** By what a state was folded. A build has the hash of its sources here; a program that runs them has one version. */
declare const PALABRE_FOLD: string | undefined

export const foldVersion: string = typeof PALABRE_FOLD === "undefined" ? "" : PALABRE_FOLD
