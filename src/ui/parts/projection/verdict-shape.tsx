import type { Verdict } from "../../../domain/session/events.ts"

/** Rings of a trunk: whole, half, empty. Beside a word, never instead of one. */
export const VerdictShape = ({ verdict }: { verdict: Verdict }) => (
  <svg viewBox="0 0 24 24" aria-hidden focusable="false">
    <circle cx="12" cy="12" r="10" fill="none" stroke="currentColor" strokeWidth="2.5" />
    {verdict === "accepted" && <circle cx="12" cy="12" r="6" fill="currentColor" />}
    {verdict === "partly" && <path d="M12 6A6 6 0 0 0 12 18Z" fill="currentColor" />}
    {verdict === "refused" && (
      <path
        d="M8.5 8.5 15.5 15.5M15.5 8.5 8.5 15.5"
        stroke="currentColor"
        strokeWidth="2.5"
        strokeLinecap="round"
      />
    )}
  </svg>
)
