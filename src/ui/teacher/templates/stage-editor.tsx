/** The stages, one under the other: each can be moved, repeated, named, made longer or taken out, with buttons alone. */
import ArrowDown from "lucide-react/icons/arrow-down"
import ArrowUp from "lucide-react/icons/arrow-up"
import Minus from "lucide-react/icons/minus"
import Plus from "lucide-react/icons/plus"
import { useEffect, useRef, useState } from "react"
import { limits } from "../../../domain/limits.ts"
import { isOpening } from "../../../domain/session/opening.ts"
import type { Stage } from "../../../domain/templates.ts"
import { minutesOf } from "../../../domain/templates-given.ts"
import { useText } from "../../language/language-provider.tsx"
import { StageShape } from "../../parts/art/stage-shape.tsx"
import { Button } from "../../parts/button.tsx"
import { classNames } from "../../parts/class-names.ts"
import { Menu } from "../../parts/menu.tsx"
import { type StageName, useStageName, wordsIn } from "../../parts/stage-name.ts"
import styles from "./stage-editor.module.css"
import {
  currentPlace,
  moved,
  type StageItem,
  type StageList,
  stagesIn,
  withDays,
  withGate,
  withMinutes,
  withOpening,
  without,
  withSides,
  withStage,
  worded,
} from "./stage-list.ts"
import { StageWordsDialog } from "./stage-words-dialog.tsx"
import { useScripts } from "./use-scripts.ts"

type Props = { list: StageList; onChange: (list: StageList) => void }

/** What can be added: the kinds that exist, and two parts that any session can use. */
const addable: readonly Stage[] = [
  { kind: "understand", minutes: 5 },
  { kind: "propose", minutes: 5 },
  { kind: "argue", minutes: 5 },
  { kind: "debate", minutes: 5 },
  { kind: "vote", minutes: 3 },
  { kind: "decide", minutes: 5 },
  { kind: "followUp", minutes: 5 },
  { kind: "evaluate", minutes: 5 },
  { kind: "understand", minutes: 2, part: "mood" },
  { kind: "debate", minutes: 3, part: "thanks" },
]

export const StageEditor = ({ list, onChange }: Props) => {
  const text = useText("teacher.stages")
  const { items, words } = list
  const { stages } = stagesIn(list)
  const names = useStageName([...stages, ...addable], words)
  const scripts = useScripts(words)
  const [said, setSaid] = useState("")
  const [wording, setWording] = useState<StageItem | null>(null)
  const rows = useRef<HTMLOListElement>(null)
  const refocus = useRefocus(rows, list)
  const place = currentPlace(list)
  const isFull = items.length >= limits.stages
  const become = (next: StageList, words: string) => {
    onChange(next)
    setSaid(words)
  }
  const add = (stage: Stage) => {
    const next = withStage(list, stage)
    const number = next.items.findIndex((it) => it.key === list.nextKey) + 1
    become(next, text("added", { stage: names(stage), number }))
  }
  return (
    <div className={styles.editor}>
      <p className={styles.total}>{text("total", { count: items.length, minutes: minutesOf(stages) })}</p>
      <ol ref={rows} className={styles.list} aria-label={text("title")}>
        {items.map((item, at) => (
          <Row
            key={item.key}
            {...{ list, item, at, names, isFull }}
            state={list.current === null || at > place ? undefined : at === place ? "now" : "past"}
            onMinutes={(by) => onChange(withMinutes(list, item.key, by))}
            onMove={(by) => {
              refocus(item.key, by)
              become(
                moved(list, item.key, by),
                text("moved", { stage: names(item.stage), number: at + by + 1 }),
              )
            }}
            onRepeat={() =>
              become(withStage(list, item.stage, item.key), text("repeated", { stage: names(item.stage) }))
            }
            onRemove={() => become(without(list, item.key), text("removed", { stage: names(item.stage) }))}
            onWords={() => setWording(item)}
            onGate={() => onChange(withGate(list, item.key))}
            onDays={() => onChange(withDays(list, item.key))}
            onSides={() => onChange(withSides(list, item.key))}
            onOpening={() => onChange(withOpening(list, item.key))}
          />
        ))}
      </ol>
      <p className="said-only" role="status">
        {said}
      </p>
      {isFull ? (
        <p>{text("full", { limit: limits.stages })}</p>
      ) : (
        <div>
          <Menu
            label={text("add")}
            acts={addable.map((stage) => ({
              id: `${stage.kind} ${stage.part ?? ""}`,
              label: names(stage),
              icon: (
                <span className={styles.small}>
                  <StageShape kind={stage.kind} />
                </span>
              ),
              onPress: () => add(stage),
            }))}
          >
            {text("add")}
          </Menu>
        </div>
      )}
      {wording && (
        <StageWordsDialog
          first={{
            ...scripts(wording.stage),
            title: names(wording.stage),
            ...wordsIn(words, wording.stage.part ?? ""),
          }}
          onClose={() => setWording(null)}
          onSave={(own) => {
            onChange(worded(list, wording.key, own))
            setWording(null)
          }}
        />
      )}
    </div>
  )
}

type RowProps = {
  list: StageList
  item: StageItem
  at: number
  names: StageName
  isFull: boolean
  state: "now" | "past" | undefined
  onMinutes: (by: number) => void
  onMove: (by: -1 | 1) => void
  onRepeat: () => void
  onRemove: () => void
  onWords: () => void
  onGate: () => void
  onDays: () => void
  onSides: () => void
  onOpening: () => void
}

const Row = (props: RowProps) => {
  const { list, item, at, names, state, isFull } = props
  const text = useText("teacher.stages")
  const stage = names(item.stage)
  const { kind, minutes, gate, sides, opening, days } = item.stage
  const [length, most] = days === undefined ? [minutes, limits.stageMinutes] : [days, limits.stageDays]
  const isOnly = list.items.length < 2 || item.key === list.current
  return (
    <li
      className={classNames(styles.row, state === "now" && styles.now)}
      data-stage={kind}
      data-key={item.key}
      {...(state === "now" ? { "aria-current": "step" as const } : {})}
    >
      <span className={styles.shape} aria-hidden>
        <StageShape kind={kind} />
      </span>
      <span className={styles.name}>
        <span dir="auto">{stage}</span>
        {state && <span className={styles.state}>{text(state)}</span>}
        {gate && <span className={styles.state}>{text("gated")}</span>}
        {sides && <span className={styles.state}>{text("sided")}</span>}
        {isOpening(item.stage) && <span className={styles.state}>{text("opening")}</span>}
      </span>
      <span className={styles.minutes}>
        <Small
          icon={<Minus aria-hidden size={20} />}
          label={text(days === undefined ? "less" : "lessDays", { stage })}
          isDisabled={length <= 1}
          onPress={() => props.onMinutes(-1)}
        />
        <span role="status">
          {days === undefined ? text("minutes", { minutes }) : text("days", { days })}
        </span>
        <Small
          icon={<Plus aria-hidden size={20} />}
          label={text(days === undefined ? "more" : "moreDays", { stage })}
          isDisabled={length >= most}
          onPress={() => props.onMinutes(1)}
        />
      </span>
      <span className={styles.acts}>
        <Small
          icon={<ArrowUp aria-hidden size={20} />}
          label={text("up", { stage })}
          isDisabled={at === 0}
          onPress={() => props.onMove(-1)}
        />
        <Small
          icon={<ArrowDown aria-hidden size={20} />}
          label={text("down", { stage })}
          isDisabled={at === list.items.length - 1}
          onPress={() => props.onMove(1)}
        />
        <Menu
          label={text("actsFor", { stage })}
          acts={[
            { id: "repeat", label: text("repeat"), isDisabled: isFull, onPress: props.onRepeat },
            { id: "words", label: text("words"), onPress: props.onWords },
            {
              id: "days",
              label: text(days === undefined ? "daysOn" : "daysOff"),
              onPress: props.onDays,
            },
            ...(kind === "vote"
              ? [{ id: "gate", label: gate ? text("gateOff") : text("gateOn"), onPress: props.onGate }]
              : []),
            ...(kind === "debate"
              ? [{ id: "sides", label: sides ? text("sidesOff") : text("sidesOn"), onPress: props.onSides }]
              : []),
            ...(kind === "understand" || opening
              ? [
                  {
                    id: "opening",
                    label: opening ? text("openingOff") : text("openingOn"),
                    onPress: props.onOpening,
                  },
                ]
              : []),
            { id: "remove", label: text("remove"), isDisabled: isOnly, onPress: props.onRemove },
          ]}
        />
      </span>
    </li>
  )
}

type SmallProps = { icon: React.ReactNode; label: string; isDisabled: boolean; onPress: () => void }

const Small = ({ icon, label, isDisabled, onPress }: SmallProps) => (
  <Button
    size="small"
    kind="quiet"
    icon={icon}
    aria-label={label}
    isDisabled={isDisabled}
    onPress={onPress}
  />
)

/** A row that moves takes its pressed button along, and the focus with it; at an end, the other one. */
const useRefocus = (rows: React.RefObject<HTMLOListElement | null>, list: StageList) => {
  const wanted = useRef<{ key: number; by: -1 | 1 } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once the list stands in its new order
  useEffect(() => {
    const { current } = wanted
    wanted.current = null
    if (!current) return
    const row = rows.current?.querySelector(`[data-key="${current.key}"]`)
    const buttons = row?.querySelectorAll<HTMLButtonElement>(`.${styles.acts} button`)
    const [up, down] = [buttons?.[0], buttons?.[1]]
    const pressed = current.by < 0 ? up : down
    ;(pressed?.disabled ? (current.by < 0 ? down : up) : pressed)?.focus()
  }, [list, rows])
  return (key: number, by: -1 | 1) => {
    wanted.current = { key, by }
  }
}
