import { cleanup, render, waitFor } from "@testing-library/react"
import { afterEach, expect, it } from "vitest"
import type { Command } from "../domain/session/commands.ts"
import { LanguageProvider } from "./language/language-provider.tsx"
import { memoryPreferences } from "./language/preferences.tsx"
import { ToastProvider } from "./parts/toast.tsx"
import { SessionView } from "./pupil/session/session-view.tsx"
import { createScene } from "./registry/scene.ts"

afterEach(cleanup)

const hostile = [
  "<script>pwned()</script>",
  "<img src=x onerror=pwned()>",
  "<svg/onload=pwned()>",
  '"><iframe srcdoc="<script>pwned()</script>">',
  "'><b style=color:red onmouseover=pwned()>",
  "javascript:pwned()",
  "<a href=javascript:pwned()>here</a>",
  "</textarea><script>pwned()</script>",
  "&lt;script&gt;pwned()&lt;/script&gt;",
  "{{constructor.constructor('pwned()')()}}",
  "<!--<img src=--><img src=x onerror=pwned()>",
  "<template><script>pwned()</script></template>",
  "<math><mtext></form><form><mglyph><style></math><img src onerror=pwned()>",
  "\u202e<script>pwned()</script>",
  "data:text/html,<script>pwned()</script>",
  "<object data=javascript:pwned()>",
  "<base href=//evil.example/>",
  "<link rel=stylesheet href=//evil.example/>",
  "<meta http-equiv=refresh content=0;url=//evil.example>",
  "__proto__",
]

/** Every text field that a class can fill, with what somebody would try. */
const attackedLesson = (words: string) => {
  const scene = createScene({ names: [words.slice(0, 40), "Adam"], question: words, context: words })
  scene.join(0)
  scene.join(1)
  const made = (command: Command) => String(scene.pupil(0, command)[0]?.facts.contribution)
  const contribution = made({ type: "Submit", kind: "proposal", text: words })
  const refused = made({ type: "Submit", kind: "proposal", text: words })
  scene.facilitator({ type: "Publish", contribution })
  scene.facilitator({ type: "Refuse", contribution: refused, reason: words })
  return { scene, contribution }
}

it.each(hostile)("[SCRIPT-2] %s stays words on a pupil's screen", async (words) => {
  const { scene, contribution } = attackedLesson(words)
  for (const at of [0, 1, 2, 3]) {
    if (at > 0) scene.facilitator({ type: "EnterStage", stage: at })
    if (at === 3) scene.facilitator({ type: "GiveDecision", contribution, verdict: "refused", reason: words })
    const { container, unmount } = render(
      <LanguageProvider preferences={memoryPreferences({ language: "en" })}>
        <ToastProvider>
          <SessionView
            session={scene.pupilProps(at % 2)}
            tell={() => {}}
            open={null}
            onOpen={() => {}}
            onLeave={() => {}}
          />
        </ToastProvider>
      </LanguageProvider>,
    )
    await waitFor(() => expect(container.textContent).toContain(words))
    const forbidden = "script, iframe, object, embed, base, link, meta, template, math, form, [srcdoc]"
    expect(document.body.querySelectorAll(forbidden)).toHaveLength(0)
    for (const element of document.querySelectorAll("*"))
      for (const { name, value } of element.attributes) {
        expect(name).not.toMatch(/^on/)
        if (name === "href" || name === "src") expect(value).not.toContain("pwned")
      }
    unmount()
  }
})
