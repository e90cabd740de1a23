/** What kind of session: one's own templates first, then those that are given, then what is to come. */
import Upload from "lucide-react/icons/upload"
import { type ReactNode, useRef, useState } from "react"
import { Label } from "react-aria-components/Label"
import { Radio, RadioGroup } from "react-aria-components/RadioGroup"
import { Text } from "react-aria-components/Text"
import type { Stage } from "../../../domain/templates.ts"
import { givenTemplates, minutesOf, type Template } from "../../../domain/templates-given.ts"
import { useText } from "../../language/language-provider.tsx"
import { StageShape } from "../../parts/art/stage-shape.tsx"
import { Button } from "../../parts/button.tsx"
import { Disclosure } from "../../parts/disclosure.tsx"
import { Menu, type MenuAct } from "../../parts/menu.tsx"
import { NameDialog } from "./name-dialog.tsx"
import { type KeptTemplate, sameNamed } from "./own-templates.ts"
import { SameNameDialog } from "./same-name-dialog.tsx"
import styles from "./template-choice.module.css"
import type { OwnTemplates } from "./use-own-templates.ts"

type Props = {
  /** The id of a given template, or `own:` and that of one's own. */
  value: string
  own: Omit<OwnTemplates, "save">
  onChoose: (value: string) => void
}

export const ownValue = ({ id }: KeptTemplate): string => `own:${id}`

const offered = givenTemplates.filter((it) => it.runs)
const coming = givenTemplates.filter((it) => !it.runs)

export const TemplateChoice = ({ value, own, onChoose }: Props) => {
  const text = useText("teacher.templates")
  const about = useText("teacher.templates.about")
  const chosen = offered.find((it) => it.id === value)
  const [renamed, setRenamed] = useState<KeptTemplate | null>(null)
  return (
    <section className={styles.choice}>
      <RadioGroup className={styles.group ?? ""} value={value} onChange={onChoose}>
        <Label className={styles.label ?? ""}>{text("title")}</Label>
        <div className={styles.cards}>
          {own.kept?.map((it) => (
            <Card
              key={it.id}
              value={ownValue(it)}
              name={it.template.name}
              stages={it.template.stages}
              facts={[text("own"), text("lesson", { minutes: minutesOf(it.template.stages) })]}
              menu={
                <Menu
                  label={text("actsFor", { name: it.template.name })}
                  acts={[
                    { id: "rename", label: text("rename"), onPress: () => setRenamed(it) },
                    ...shareActs(text("share"), own, it),
                    { id: "file", label: text("export"), onPress: () => own.giveFile(it) },
                    { id: "delete", label: text("delete"), isDanger: true, onPress: () => own.remove(it) },
                  ]}
                />
              }
            />
          ))}
          {offered.map((it) => (
            <Given key={it.id} template={it} />
          ))}
        </div>
        {chosen && (
          <Text slot="description" className={styles.about ?? ""}>
            {about(chosen.id as GivenId)}
          </Text>
        )}
      </RadioGroup>
      {renamed && (
        <NameDialog
          title={text("renameTitle")}
          act={text("saveName")}
          first={renamed.template.name}
          isTaken={(name) => sameNamed(own.kept ?? [], name, renamed.id) !== undefined}
          onClose={() => setRenamed(null)}
          onName={(name) => own.rename(renamed, name)}
        />
      )}
    </section>
  )
}

const shareActs = (label: string, { share }: Props["own"], it: KeptTemplate): readonly MenuAct[] =>
  share ? [{ id: "share", label, onPress: () => share(it) }] : []

/** Asked wherever a template is saved, or taken in. */
export const AskSameName = ({ sameName }: Pick<OwnTemplates, "sameName">) =>
  sameName && (
    <SameNameDialog
      name={sameName.name}
      onClose={sameName.close}
      onBoth={sameName.both}
      onReplace={sameName.replace}
    />
  )

/** What cannot be chosen yet, and a template that somebody else made. */
export const MoreTemplates = ({ own }: Pick<Props, "own">) => {
  const text = useText("teacher.templates")
  return (
    <section className={styles.more} aria-label={text("more")}>
      <Disclosure title={text("coming", { count: coming.length })}>
        <p>{text("comingWords")}</p>
        <ul className={styles.coming}>
          {coming.map((it) => (
            <Coming key={it.id} template={it} />
          ))}
        </ul>
      </Disclosure>
      <ChooseFile onFile={own.takeFile}>{text("import")}</ChooseFile>
      <AskSameName sameName={own.sameName} />
    </section>
  )
}

/** What the template chosen is called. */
export const useTemplateName = (kept: readonly KeptTemplate[] | null): ((value: string) => string) => {
  const names = useText("teacher.templates.names")
  const text = useText("teacher.templates")
  return (value) =>
    kept?.find((it) => ownValue(it) === value)?.template.name ??
    (givenTemplates.some((it) => it.id === value) ? names(value as GivenId) : text("own"))
}

const useFacts = ({ ages: [from, to], takes, stages }: Template): readonly string[] => {
  const text = useText("teacher.templates")
  return [
    text("ages", { from, to }),
    takes === "lesson" ? text("lesson", { minutes: minutesOf(stages) }) : text(takes),
  ]
}

/** Their ids are the names of messages: a test holds the two together. */
type GivenId = Parameters<ReturnType<typeof useText<"teacher.templates.names">>>[0]

const Given = ({ template }: { template: Template }) => {
  const names = useText("teacher.templates.names")
  return (
    <Card
      value={template.id}
      name={names(template.id as GivenId)}
      stages={template.stages}
      facts={useFacts(template)}
    />
  )
}

const Coming = ({ template }: { template: Template }) => {
  const names = useText("teacher.templates.names")
  const about = useText("teacher.templates.about")
  const id = template.id as GivenId
  return (
    <li>
      <strong>{names(id)}</strong> <span>{about(id)}</span>
      <span className={styles.facts}>{useFacts(template).join(" · ")}</span>
      <Shapes stages={template.stages} />
    </li>
  )
}

type CardProps = {
  value: string
  name: string
  facts: readonly string[]
  stages: readonly Stage[]
  menu?: ReactNode
}

const Card = ({ value, name, facts, stages, menu }: CardProps) => (
  <div className={styles.slot} data-menu={menu !== undefined || undefined}>
    <Radio value={value} className={styles.card ?? ""}>
      <span className={styles.name} dir="auto">
        {name}
      </span>
      <span className={styles.facts}>{facts.join(" · ")}</span>
      <Shapes stages={stages} />
    </Radio>
    {menu !== undefined && <span className={styles.menu}>{menu}</span>}
  </div>
)

const Shapes = ({ stages }: { stages: readonly Stage[] }) => (
  <span className={styles.shapes} aria-hidden>
    {stages.map((stage, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a stage is its place; its kind may come twice
      <span key={at} className={styles.shape} data-stage={stage.kind}>
        <StageShape kind={stage.kind} />
      </span>
    ))}
  </span>
)

const ChooseFile = ({ onFile, children }: { onFile: (file: File) => void; children: string }) => {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button kind="quiet" icon={<Upload aria-hidden size={20} />} onPress={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,.txt,application/json,text/plain"
        hidden
        aria-label={children}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? []
          if (file) onFile(file)
          event.currentTarget.value = ""
        }}
      />
    </>
  )
}
