/**
 * `npm run demo`: a server on PORT (3000) with a class that has already debated, and links to look around.
 * French or English by locale. Everything is kept in a temporary folder and deleted at the end.
 */
import { readLanguage } from "../../src/server/launch/language.ts"
import { type Demo, playDemo } from "./demo-class.ts"
import { englishDemo } from "./demo-english.ts"
import { frenchDemo } from "./demo-french.ts"
import type { DemoScript } from "./demo-script.ts"
import { disposeOnStop } from "./run-until-stopped.ts"
import { startServer } from "./server-process.ts"

const say = (text: string) => void process.stdout.write(`${text}\n`)

const main = async (): Promise<void> => {
  const language = readLanguage(process.env)
  const script = language === "fr" ? frenchDemo : englishDemo
  say(script.words.starting)
  const server = await startServer({ PORT: process.env.PORT || "3000", LANG: language })
  disposeOnStop(server, () => say(`\n${script.words.stopping}`))
  const { origin, firstToken: token } = server
  const demo = await playDemo(script, { origin, token }, (sentence) => say(`  ${sentence}`))
  await showLinks(script, origin, demo)
}

const showLinks = async ({ words }: DemoScript, origin: string, { second }: Demo): Promise<void> => {
  const { palabre } = second.teacher
  const [link, doors] = [await palabre.invite("device"), await palabre.doors(second.log)]
  if (!link.ok || !doors.ok) throw new Error("The links could not be made")
  const { hello } = palabre.state.getState()
  say(
    words.ready({
      ...{ origin, addresses: hello?.addresses ?? [] },
      teacher: `${origin}/enrol#${link.value.token}`,
      pupil: `${origin}/join#${doors.value.secret}`,
      code: (doors.value.code ?? "").replace(/^(\d{3})/, "$1 "),
    }),
  )
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
  process.emit("SIGTERM")
})
