/** Every route and every dialog is registered: pictures, axe, keyboard and overflow tests read the registry. */
import { globSync, readFileSync } from "node:fs"
import { expect, test } from "vitest"

const read = (pattern: string): { file: string; text: string }[] =>
  globSync(pattern).map((file) => ({ file, text: readFileSync(file, "utf8") }))

/** The nested routers, and where each hangs. */
const rooms: { [file: string]: string } = {
  "src/ui/pupil/pupil-room.tsx": "",
  "src/ui/teacher/teacher-room.tsx": "/teacher",
  "src/ui/teacher/session-room.tsx": "/teacher/s/:log",
  "src/ui/projector/projector-room.tsx": "/project",
}
const registry = read("src/ui/registry/*.tsx")
  .map(({ text }) => text)
  .join("\n")

test("[REGISTRY-1] each route of the app is registered", () => {
  const routes = Object.entries(rooms).flatMap(([file, root]) =>
    [...readFileSync(file, "utf8").matchAll(/path="([^"]+)"(?! nest)/g)].map(
      ([, path = ""]) => `${root}${path === "/" && root !== "" ? "" : path}`,
    ),
  )
  expect(routes.length).toBeGreaterThan(12)
  const missing = routes.filter((route) => !registry.includes(`route: "${route}"`))
  expect(missing).toEqual([])
  const routers = read("src/ui/**/*.tsx").filter(
    ({ file, text }) => text.includes("<Route") && !file.endsWith(".test.tsx"),
  )
  expect(routers.map(({ file }) => file).sort()).toEqual([...Object.keys(rooms), "src/ui/app.tsx"].sort())
})

test("[REGISTRY-2] each file that opens a dialog has its dialog registered", () => {
  const opening = read("src/ui/{pupil,teacher,projector}/**/*.tsx").filter(({ text }) =>
    /import .*(Dialog).* from ".*parts\/dialog.tsx"/.test(text),
  )
  expect(opening.length).toBeGreaterThan(8)
  const registered = new Set([...registry.matchAll(/dialog: "([^"]+)"/g)].map(([, file]) => `src/ui/${file}`))
  expect(opening.map(({ file }) => file).filter((file) => !registered.has(file))).toEqual([])
})
