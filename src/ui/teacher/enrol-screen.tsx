/** A one-time link makes this browser a facilitator's device. */
import { useCallback, useEffect, useState } from "react"
import { useLocation } from "wouter"
import type { Palabre, TransportFault } from "../../client/palabre.ts"
import { useApp, usePalabre } from "../client-context.tsx"
import { useText } from "../language/language-provider.tsx"
import { Tree } from "../parts/art/tree.tsx"
import { Button } from "../parts/button.tsx"
import { Disclosure } from "../parts/disclosure.tsx"
import { Empty } from "../parts/empty.tsx"
import { StaffPage } from "./staff-page.tsx"

export type EnrolState = "working" | "ready" | "used" | "wrong" | "offline" | "insecure" | "other"

type Props = { state: EnrolState; onRetry: () => void; onHome?: (() => void) | undefined }

export const EnrolView = ({ state, onRetry, onHome }: Props) => {
  const text = useText("teacher.enrol")
  const nav = useText("teacher.nav")
  const tree = <Tree buds={0} leaves={30} fruits={0} ring={false} revealed={false} stage="propose" />
  if (state === "working" || state === "ready")
    return (
      <StaffPage title={text("title")}>
        <Empty
          drawing={tree}
          title={text(state)}
          action={
            state === "ready" && (
              <Button kind="primary" onPress={onHome ?? onRetry}>
                {text("goOn")}
              </Button>
            )
          }
        >
          {text("why")}
        </Empty>
      </StaffPage>
    )
  const mayRetry = state === "offline" || state === "other"
  return (
    <StaffPage title={text("title")} back={{ to: "/", label: nav("home") }}>
      <Empty
        drawing={tree}
        title={text(state)}
        action={
          onHome ? (
            <Button kind="primary" onPress={onHome}>
              {text("goHome")}
            </Button>
          ) : (
            mayRetry && (
              <Button kind="primary" onPress={onRetry}>
                {nav("retry")}
              </Button>
            )
          )
        }
      >
        {state === "other" ? text("offlineNext") : text(`${state}Next`)}
        {state === "insecure" && (
          <Disclosure title={text("details")}>
            <p>{text("insecureDetails")}</p>
          </Disclosure>
        )}
      </Empty>
    </StaffPage>
  )
}

/** One try for each link, however often the screen is drawn. */
const tries = new Map<string, ReturnType<Palabre["enrol"]>>()

export const EnrolScreen = () => {
  const palabre = usePalabre()
  const { hello } = useApp()
  const [, navigate] = useLocation()
  const [token] = useState(() => location.hash.slice(1))
  const [state, setState] = useState<EnrolState>("working")
  const isOurs = hello?.device?.facilitator === true

  const enrol = useCallback(async () => {
    if (globalThis.isSecureContext === false) return setState("insecure")
    if (!/^[0-9a-f]{32}$/.test(token)) return setState("wrong")
    setState("working")
    const trying = tries.get(token) ?? palabre.refresh().then(() => palabre.enrol(token))
    tries.set(token, trying)
    const done = await trying
    if (!done.ok) {
      tries.delete(token)
      return setState(faultToState(done.error))
    }
    setState("ready")
    setTimeout(() => navigate("/", { replace: true }), 900)
  }, [palabre, token, navigate])

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each link
  useEffect(() => void enrol(), [token])

  return (
    <EnrolView
      state={state}
      onRetry={() => void enrol()}
      onHome={
        state === "ready" || (isOurs && state !== "working")
          ? () => navigate("/", { replace: true })
          : undefined
      }
    />
  )
}

const faultToState = (fault: TransportFault): EnrolState => {
  if (fault.type === "Offline" || fault.type === "NotOurServer") return "offline"
  if (fault.type !== "Refused") return "other"
  if (fault.fault === "LinkUsed") return "used"
  return fault.fault === "NotFound" || fault.fault === "BadRequest" ? "wrong" : "other"
}
