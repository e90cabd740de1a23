/** The faces and the pictures arrive while the code is typed. */
import { useText } from "../../language/language-provider.tsx"
import { later } from "../../later.tsx"
import { Calm } from "../calm.tsx"

const Finding = () => {
  const text = useText("pupil.join")
  return <Calm title={text("finding")} />
}

export const JoinFlow = later(async () => (await import("./join-flow.tsx")).JoinFlow, {
  fallback: <Finding />,
})

/** For a pupil who goes on here. */
export const TakeFlow = later(async () => (await import("./take-flow.tsx")).TakeFlow, {
  fallback: <Finding />,
})
