/** What axe has against the page, by every rule it has, or by some: empty when all is well. */
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import type { Page } from "@playwright/test"
import type axe from "axe-core"

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

/** Put into the page once: @axe-core/playwright puts it there, and opens a page of its own, each time. */
export const loadAxe = (page: Page): Promise<unknown> => page.evaluate(source)

export const findViolations = (page: Page, rules?: string[]): Promise<string[]> =>
  page.evaluate(async (runOnly) => {
    const { violations } = await (window as typeof window & { axe: typeof axe }).axe.run(document, {
      resultTypes: ["violations"],
      ...(runOnly && { runOnly }),
    })
    return violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.html).join(" | ")}`)
  }, rules)
