/**
 * One page for the corridor: the question and what was decided, with the reasons. It names nobody; where the session
 * is public, a code leads to its page.
 */
import { useState } from "react"
import { useLocation } from "wouter"
import type { RecordedDecision, SessionRecord } from "../../../domain/session/recorded.ts"
import { longDate } from "../../../formats/exports/minutes.ts"
import { pagePathOf, tagOf } from "../../../formats/exports/publication.ts"
import type { Addresses } from "../../addresses.ts"
import { useLanguage, useText } from "../../language/language-provider.tsx"
import { Banner } from "../../parts/banner.tsx"
import { Button } from "../../parts/button.tsx"
import { ChooseOne } from "../../parts/choice.tsx"
import { classNames } from "../../parts/class-names.ts"
import { QrCode } from "../../parts/qr-code.tsx"
import { useAddresses } from "../use-address.ts"
import posterStyles from "./poster.module.css"
import styles from "./sheet.module.css"
import { SheetPage } from "./sheet-page.tsx"
import { type OpenDraft, useOpenDraft } from "./use-open-draft.ts"
import { type Standing, usePublication } from "./use-publication.ts"
import { type Exported, useRecord } from "./use-record.ts"
import { useFileWords } from "./words.ts"

/** Where the code leads, or why there is none. null: it is not known yet. */
export type PosterCode =
  | { readonly type: "code"; readonly address: string; readonly isOlder: boolean }
  | { readonly type: "none"; readonly why: "notPublic" | "unknown" | "ownAddress" }
  | null

type Props = {
  /** In public words. */
  record: SessionRecord
  /** Texts on it from which a first name was cut out. */
  hidden: number
  code: PosterCode
  onPrint: () => void
  onPublish: () => void
  first?: { paper: Paper; ink: Ink }
}
type Paper = "a4" | "a3"
type Ink = "colour" | "black"

export const PosterView = ({ record, hidden, code, onPrint, onPublish, first }: Props) => {
  const text = useText("teacher.sheet")
  const { language } = useLanguage()
  const [paper, setPaper] = useState<Paper>(first?.paper ?? "a4")
  const [ink, setInk] = useState<Ink>(first?.ink ?? "colour")
  return (
    <SheetPage
      title={text("posterTitle")}
      onPrint={onPrint}
      notes={<Notes {...{ paper, ink, hidden, code, onPublish }} onPaper={setPaper} onInk={setInk} />}
    >
      <article
        className={classNames(
          ...[styles.sheet, posterStyles.poster, posterStyles[sizeOf(record, code)]],
          ...[posterStyles[paper], posterStyles[ink]],
        )}
      >
        <p className={posterStyles.day}>{longDate(record.heldOn, language)}</p>
        <h2 className={posterStyles.question} dir="auto">
          {record.question}
        </h2>
        <h3 className={posterStyles.part}>{text("decided")}</h3>
        {record.decisions.length === 0 && <p>{text("nothing")}</p>}
        {record.decisions.map((it) => (
          <Decided key={it.number} decision={it} />
        ))}
        {code?.type === "code" && <Code address={code.address} />}
      </article>
    </SheetPage>
  )
}

type NotesProps = Pick<Props, "hidden" | "code" | "onPublish"> & {
  paper: Paper
  ink: Ink
  onPaper: (paper: Paper) => void
  onInk: (ink: Ink) => void
}

const Notes = ({ paper, ink, hidden, code, onPublish, onPaper, onInk }: NotesProps) => {
  const text = useText("teacher.posterChoice")
  return (
    <div className={posterStyles.notes}>
      <div className={posterStyles.choices}>
        <ChooseOne
          label={text("paper")}
          columns={2}
          value={paper}
          onChange={onPaper}
          options={[
            { value: "a4", label: "A4" },
            { value: "a3", label: "A3" },
          ]}
        />
        <ChooseOne
          label={text("ink")}
          columns={2}
          value={ink}
          onChange={onInk}
          options={[
            { value: "colour", label: text("colour") },
            { value: "black", label: text("black") },
          ]}
        />
      </div>
      {hidden > 0 && <Banner>{text("hidden", { count: hidden })}</Banner>}
      {code !== null && (
        <Banner
          kind={code.type === "code" && code.isOlder ? "care" : "note"}
          actions={
            (code.type === "none" || code.isOlder) && (
              <Button size="small" onPress={onPublish}>
                {text("publish")}
              </Button>
            )
          }
        >
          {code.type === "none" ? text(code.why) : text(code.isOlder ? "older" : "withCode")}
        </Banner>
      )}
    </div>
  )
}

const Code = ({ address }: { address: string }) => {
  const text = useText("teacher.posterChoice")
  const publish = useText("teacher.publish")
  return (
    <div className={posterStyles.code}>
      <QrCode text={address} what={publish("qr")} size={160} />
      <div>
        <p className={posterStyles.scan}>{text("scan")}</p>
        <p className={posterStyles.address} dir="ltr">
          {address.replace(/^https?:\/\//, "")}
        </p>
      </div>
    </div>
  )
}

const Decided = ({ decision }: { decision: RecordedDecision }) => {
  const text = useText("teacher.sheet")
  const words = useFileWords()
  return (
    <section className={classNames(posterStyles.decided, posterStyles[decision.verdict])}>
      <p className={posterStyles.verdict}>{words[decision.verdict]}</p>
      <h4 dir="auto">{decision.words}</h4>
      <p dir="auto">
        <b>{text("why")}</b>
        {words.colon} {decision.reason}
      </p>
    </section>
  )
}

/** Large letters where there is little to read: one page, as far as it goes. */
const sizeOf = ({ question, decisions }: SessionRecord, code: PosterCode): "large" | "medium" | "small" => {
  const letters = decisions.reduce(
    (sum, it) => sum + it.words.length + it.reason.length + 80,
    // The code takes the room of some lines.
    question.length + (code?.type === "code" ? 280 : 0),
  )
  return letters < 500 ? "large" : letters < 1100 ? "medium" : "small"
}

export const PosterScreen = (props: Exported) => {
  const record = useRecord(props, false)
  const draft = useOpenDraft(props)
  const { standing } = usePublication(props.log)
  const addresses = useAddresses()
  const [, navigate] = useLocation()
  if (draft === null) return null
  const onIt = posterRecord(record, draft)
  return (
    <PosterView
      {...onIt}
      code={codeOf(standing, draft, addresses)}
      onPrint={() => window.print()}
      onPublish={() => navigate("/publish")}
    />
  )
}

/** What the poster reads, without a first name. */
export const posterRecord = (
  record: SessionRecord,
  { publicWords }: Pick<OpenDraft, "publicWords">,
): { record: SessionRecord; hidden: number } => {
  const decisions = record.decisions.map((it) => ({
    ...{ ...it, words: publicWords(it.words), reason: publicWords(it.reason), who: "" },
  }))
  const texts = [record.question, ...record.decisions.flatMap((it) => [it.words, it.reason])]
  return {
    record: { ...record, question: publicWords(record.question), decisions },
    hidden: texts.filter((it) => publicWords(it) !== it).length,
  }
}

const codeOf = (
  standing: Standing,
  { document }: Pick<OpenDraft, "document">,
  addresses: Addresses,
): PosterCode => {
  if (standing.type === "asking") return null
  if (standing.type === "unknown") return { type: "none", why: "unknown" }
  const { publication } = standing
  if (publication === null || publication.since === null) return { type: "none", why: "notPublic" }
  if (addresses.isLoopback) return { type: "none", why: "ownAddress" }
  const address = `${addresses.chosen}${pagePathOf(publication.id)}`
  return { type: "code", address, isOlder: publication.tag !== tagOf(document) }
}
