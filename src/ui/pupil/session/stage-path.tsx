/** The way so far: each stage that was, to look back at; the one that is. For who came late, and for who forgot. */
import type { Stage } from "../../../domain/templates.ts"
import { useText } from "../../language/language-provider.tsx"
import { StageShape } from "../../parts/art/stage-shape.tsx"
import { Button } from "../../parts/button.tsx"
import { classNames } from "../../parts/class-names.ts"
import type { StageName } from "../../parts/stage-name.ts"
import styles from "./stage-path.module.css"

type Props = {
  stages: readonly Stage[]
  current: number
  names: StageName
  /** The earlier stage on screen; null: now. */
  shown: number | null
  onLook: (stage: number | null) => void
}

export const StagePath = ({ stages, current, names, shown, onLook }: Props) => {
  const text = useText("pupil.page")
  if (current === 0) return null
  return (
    <nav className={styles.path} aria-label={text("so")}>
      {stages.slice(0, current + 1).map((stage, at) => {
        const isShown = at === (shown ?? current)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a stage is its place
          <span key={at} data-stage={stage.kind} className={classNames(styles.stop, isShown && styles.shown)}>
            <Button
              kind="quiet"
              size="small"
              aria-pressed={isShown}
              aria-label={at === current ? text("now", { stage: names(stage) }) : names(stage)}
              icon={
                <span className={styles.shape}>
                  <StageShape kind={stage.kind} />
                </span>
              }
              onPress={() => onLook(at === current ? null : at)}
            >
              <span className={styles.name}>{names(stage)}</span>
            </Button>
          </span>
        )
      })}
    </nav>
  )
}
