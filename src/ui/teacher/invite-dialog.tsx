/** A one-time link for another device of this facilitator, or for a colleague: as a code to scan and as words. */
import { useEffect, useState } from "react"
import { chooseAddress } from "../addresses.ts"
import { usePalabre } from "../client-context.tsx"
import { useLanguage, useText } from "../language/language-provider.tsx"
import { Banner } from "../parts/banner.tsx"
import { Button } from "../parts/button.tsx"
import { Dialog } from "../parts/dialog.tsx"
import { Disclosure } from "../parts/disclosure.tsx"
import { QrCode } from "../parts/qr-code.tsx"
import { useToast } from "../parts/toast.tsx"
import styles from "./invite-dialog.module.css"
import { type Problem, useProblemWords } from "./problem-words.ts"

export type InviteKind = "device" | "facilitator"

export type Invitation =
  | { readonly status: "making" }
  | { readonly status: "made"; readonly link: string; readonly expiresAt: number }
  | { readonly status: "failed"; readonly problem: Problem }

type ViewProps = {
  kind: InviteKind | null
  invitation: Invitation
  onClose: () => void
  onRetry: () => void
  /** For the registry: the code is shown at first. */
  isShownAtFirst?: boolean
}

export const InviteDialogView = ({ kind, invitation, onClose, onRetry, isShownAtFirst }: ViewProps) => {
  const text = useText("teacher.invite")
  const nav = useText("teacher.nav")
  const common = useText("common.act")
  const words = useProblemWords()
  const [isShown, setShown] = useState(isShownAtFirst ?? false)
  const isPlain = invitation.status === "made" && invitation.link.startsWith("http:")
  const isReady = invitation.status === "made" && !isPlain
  return (
    <Dialog
      isOpen={kind !== null}
      onClose={onClose}
      title={kind === "facilitator" ? text("teacherTitle") : text("deviceTitle")}
      actions={
        <>
          {!(isReady && isShown) && (
            <Button kind="quiet" onPress={onClose}>
              {common("close")}
            </Button>
          )}
          {invitation.status === "failed" && (
            <Button kind="primary" onPress={onRetry}>
              {nav("retry")}
            </Button>
          )}
          {isReady && (
            <Button kind="primary" onPress={isShown ? onClose : () => setShown(true)}>
              {isShown ? text("done") : text("show")}
            </Button>
          )}
        </>
      }
    >
      {isPlain ? <Plain /> : <p>{kind === "facilitator" ? text("teacherWords") : text("deviceWords")}</p>}
      {invitation.status === "making" && <p role="status">{text("making")}</p>}
      {invitation.status === "failed" && <p role="alert">{words(invitation.problem)}</p>}
      {isReady && !isShown && <Banner kind="care">{text("beamer")}</Banner>}
      {isReady && isShown && <Link {...invitation} />}
    </Dialog>
  )
}

const Plain = () => {
  const text = useText("teacher.invite")
  return (
    <>
      <p>{text("plain")}</p>
      <Disclosure title={text("details")} level={3}>
        <p>{text("plainDetails")}</p>
      </Disclosure>
    </>
  )
}

const Link = ({ link, expiresAt }: { link: string; expiresAt: number }) => {
  const text = useText("teacher.invite")
  const { language } = useLanguage()
  const showToast = useToast()
  const when = new Intl.DateTimeFormat(language, { weekday: "long", hour: "numeric", minute: "2-digit" })
  const { clipboard } = navigator
  return (
    <div className={styles.link}>
      <QrCode text={link} what={text("what")} size={280} />
      <p>{text("expires", { when: when.format(expiresAt) })}</p>
      <p className={styles.soft}>{text("link")}</p>
      <p className={styles.address} dir="ltr">
        {link}
      </p>
      {clipboard && (
        <Button
          size="small"
          onPress={() => void clipboard.writeText(link).then(() => showToast({ message: text("copied") }))}
        >
          {text("copy")}
        </Button>
      )}
    </div>
  )
}

export const InviteDialog = ({ kind, onClose }: { kind: InviteKind | null; onClose: () => void }) => {
  const palabre = usePalabre()
  const [invitation, setInvitation] = useState<Invitation>({ status: "making" })
  const [tries, setTries] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` asks again
  useEffect(() => {
    if (kind === null) return
    let isWanted = true
    setInvitation({ status: "making" })
    void palabre.invite(kind).then((made) => {
      if (!isWanted) return
      if (!made.ok) return setInvitation({ status: "failed", problem: made.error })
      const { token, expiresAt } = made.value
      setInvitation({
        status: "made",
        link: `${openableOrigin(palabre.state.getState().hello?.addresses)}/enrol#${token}`,
        expiresAt,
      })
    })
    return () => {
      isWanted = false
    }
  }, [kind, palabre, tries])
  return (
    <InviteDialogView
      key={String(kind)}
      kind={kind}
      invitation={invitation}
      onClose={onClose}
      onRetry={() => setTries(tries + 1)}
    />
  )
}

const openableOrigin = (addresses: readonly string[] = []): string =>
  chooseAddress(location.origin, addresses).chosen
