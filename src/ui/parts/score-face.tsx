/** One of five answers as a picture: a face for the youngest, points for the others. Its words stand beside it. */
import styles from "./score-face.module.css"

/** How far the mouth goes down (positive) in its middle, from 1 to 5. */
const mouths = [19, 26, 29, 33, 39]
const sides = [33, 30, 29, 28, 26]

export const ScoreFace = ({ score }: { score: number }) => {
  const middle = mouths[score - 1] ?? 29
  const side = sides[score - 1] ?? 29
  return (
    <svg className={styles.picture} viewBox="0 0 48 48" aria-hidden focusable="false">
      <circle cx="24" cy="24" r="22" className={styles.face} />
      <circle cx="16.5" cy="18" r="2.75" className={styles.ink} />
      <circle cx="31.5" cy="18" r="2.75" className={styles.ink} />
      <path d={`M13 ${side}Q24 ${middle} 35 ${side}`} className={styles.mouth} />
    </svg>
  )
}

export const ScorePoint = ({ score }: { score: number }) => (
  <svg className={styles.points} viewBox="0 0 104 24" aria-hidden focusable="false">
    {[0, 1, 2, 3, 4].map((at) => (
      <circle key={at} cx={12 + 20 * at} cy="12" r="7" className={at < score ? styles.full : styles.open} />
    ))}
  </svg>
)
