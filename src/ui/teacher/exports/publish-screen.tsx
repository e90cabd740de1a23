/** Making a session public: what everybody will see, the names that must go first, and the way back. */
import ExternalLink from "lucide-react/icons/external-link"
import { useState } from "react"
import { useLocation } from "wouter"
import type { PublishFault } from "../../../client/palabre.ts"
import { longDate } from "../../../formats/exports/minutes.ts"
import {
  type Publication,
  type PublishRefusal,
  pagePathOf,
  tagOf,
} from "../../../formats/exports/publication.ts"
import type { Addresses } from "../../addresses.ts"
import { useLanguage, useText } from "../../language/language-provider.tsx"
import { Banner } from "../../parts/banner.tsx"
import { Button } from "../../parts/button.tsx"
import { ConfirmDialog } from "../../parts/dialog.tsx"
import { QrCode } from "../../parts/qr-code.tsx"
import { TextArea } from "../../parts/text-area.tsx"
import { useToast } from "../../parts/toast.tsx"
import { AddressDialog } from "../address-dialog.tsx"
import { Panel } from "../panel.tsx"
import { useProblemWords } from "../problem-words.ts"
import { StaffPage } from "../staff-page.tsx"
import { pickAddress, useAddresses } from "../use-address.ts"
import { dayOf } from "./day.ts"
import { PublicPreview } from "./public-preview.tsx"
import styles from "./publish.module.css"
import { LONGEST_FIELD } from "./use-edits.ts"
import { type MendedText, type OpenDraft, useOpenDraft } from "./use-open-draft.ts"
import { type Publishing, usePublication } from "./use-publication.ts"
import type { Exported } from "./use-record.ts"

type Props = {
  draft: OpenDraft
  finished: boolean
  publishing: Pick<Publishing, "standing" | "isBusy" | "problem" | "ask">
  addresses: Pick<Addresses, "chosen" | "isLoopback">
  onPublish: () => void
  onTakeBack: () => void
  onPoster: () => void
  /** Which dialog is open first, for the registry. */
  first?: "takeBack"
}

export const PublishView = (props: Props) => {
  const { draft, publishing, finished } = props
  const text = useText("teacher.publish")
  const { standing } = publishing
  const shown = standing.type === "known" && standing.publication?.since != null ? standing.publication : null
  const isSame = shown !== null && shown.tag === tagOf(draft.document)
  return (
    <StaffPage
      title={text("title")}
      back={{ to: "/take-out", label: text("back") }}
      wide
      dock={standing.type === "known" && <Dock {...props} isPublic={shown !== null} isSame={isSame} />}
    >
      <p>{text("lead")}</p>
      <div className={styles.columns}>
        <div className={styles.side}>
          <Panel title={text("standing")}>
            {shown ? <Shown {...props} publication={shown} /> : <NotShown publishing={publishing} />}
            {shown && !isSame && <Banner kind="care">{text("older")}</Banner>}
            {!finished && <Banner>{text("running")}</Banner>}
          </Panel>
          {draft.named.length > 0 && <NamedTexts draft={draft} />}
        </div>
        <Panel title={text("preview")}>
          <div className={styles.page}>
            <PublicPreview document={draft.document} />
          </div>
        </Panel>
      </div>
    </StaffPage>
  )
}

const Dock = ({
  draft,
  publishing,
  onPublish,
  onPoster,
  isPublic,
  isSame,
}: Props & { isPublic: boolean; isSame: boolean }) => {
  const text = useText("teacher.publish")
  const words = usePublishProblem()
  const isBlocked = draft.named.some((it) => it.problem !== null)
  const { problem, isBusy } = publishing
  return (
    <div className={styles.acts}>
      <p role="status" className={styles.problem}>
        {isBlocked ? text("blocked") : problem ? words(problem) : ""}
      </p>
      {isPublic && (
        <Button kind={isSame ? "primary" : "secondary"} onPress={onPoster}>
          {text("poster")}
        </Button>
      )}
      {!isSame && (
        <Button kind="primary" isPending={isBusy} isDisabled={isBlocked} onPress={onPublish}>
          {isPublic ? text("actAgain") : text("act")}
        </Button>
      )}
    </div>
  )
}

const usePublishProblem = (): ((fault: PublishFault) => string) => {
  const text = useText("teacher.publish")
  const words = useProblemWords()
  return (fault) => {
    if (isRefusal(fault)) return text(fault.type)
    const isUnknown = fault.type === "Refused" && fault.fault === "NotFound"
    return isUnknown ? text("notHere") : words(fault)
  }
}

const isRefusal = (fault: PublishFault): fault is { readonly type: PublishRefusal } =>
  fault.type === "NamesSomebody" || fault.type === "OutOfDate"

const NotShown = ({ publishing: { standing, ask } }: Pick<Props, "publishing">) => {
  const text = useText("teacher.publish")
  const words = usePublishProblem()
  if (standing.type === "asking") return <p role="status">{text("asking")}</p>
  if (standing.type === "unknown")
    return (
      <Banner
        kind="care"
        title={text("unreachable")}
        actions={<Button onPress={ask}>{text("again")}</Button>}
      >
        {words(standing.fault)}
      </Banner>
    )
  const gone = standing.publication?.gone ?? null
  return (
    <>
      <p>{text("no")}</p>
      {gone !== null && <Banner kind={gone === "removed" ? "care" : "note"}>{text(gone)}</Banner>}
    </>
  )
}

const Shown = ({
  addresses,
  onTakeBack,
  publication,
  publishing,
  first,
}: Props & { publication: Publication }) => {
  const text = useText("teacher.publish")
  const { language } = useLanguage()
  const [asks, setAsks] = useState<"takeBack" | "address" | null>(first ?? null)
  const path = pagePathOf(publication.id)
  const address = `${addresses.chosen}${path}`
  const close = () => setAsks(null)
  return (
    <>
      <p>{text("yes", { day: longDate(dayOf(publication.since ?? 0), language) })}</p>
      <div className={styles.public}>
        {!addresses.isLoopback && <QrCode text={address} what={text("qr")} size={144} />}
        <div className={styles.where}>
          <p>{text("address")}</p>
          <p className={styles.address} dir="ltr">
            {address}
          </p>
          <a className={styles.link} href={path} target="_blank" rel="noreferrer">
            <ExternalLink aria-hidden size={20} />
            {text("openPage")}
          </a>
          <Button size="small" onPress={() => setAsks("address")}>
            {text("otherAddress")}
          </Button>
          <Button size="small" isPending={publishing.isBusy} onPress={() => setAsks("takeBack")}>
            {text("takeBack")}
          </Button>
        </div>
      </div>
      {addresses.isLoopback && <Banner kind="care">{text("ownAddress")}</Banner>}
      <AddressDialog
        isOpen={asks === "address"}
        origin={addresses.chosen}
        onClose={close}
        onAddress={pickAddress}
      />
      <ConfirmDialog
        isOpen={asks === "takeBack"}
        onClose={close}
        title={text("takeBackTitle")}
        act={text("takeBack")}
        onConfirm={onTakeBack}
      >
        <p>{text("takeBackWords")}</p>
      </ConfirmDialog>
    </>
  )
}

const NamedTexts = ({ draft: { named, mend } }: { draft: OpenDraft }) => {
  const text = useText("teacher.publish")
  return (
    <Panel title={text("named", { count: named.length })}>
      <p>{text("namedLead")}</p>
      <ul className={styles.texts}>
        {named.map((it) => (
          <li key={it.key}>
            <TextArea
              label={text("wording")}
              description={<span className={styles.written}>{text("written", { text: it.written })}</span>}
              rows={2}
              value={it.mended}
              onChange={(words) => mend(it.key, words)}
              error={problemOf(it, text)}
            />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

const problemOf = ({ problem }: MendedText, text: ReturnType<typeof useText<"teacher.publish">>) => {
  if (problem === null) return undefined
  return problem === "tooLong" ? text("tooLong", { max: LONGEST_FIELD }) : text(problem)
}

export const PublishScreen = (props: Exported) => {
  const draft = useOpenDraft(props)
  const publishing = usePublication(props.log)
  const addresses = useAddresses()
  const [, navigate] = useLocation()
  const showToast = useToast()
  const text = useText("teacher.publish")
  if (draft === null) return null
  const publish = async () => {
    if (await publishing.publish(draft)) showToast({ message: text("done") })
  }
  const takeBack = async () => {
    if (await publishing.takeBack()) showToast({ message: text("takeBackDone") })
  }
  return (
    <PublishView
      {...{ draft, publishing, addresses }}
      finished={props.session.view.public.finished}
      onPublish={() => void publish()}
      onTakeBack={() => void takeBack()}
      onPoster={() => navigate("/poster")}
    />
  )
}
