/** What a registered screen is checked for inside the page: overflow, clipped words, reach and show of focus. */
import type { Page } from "@playwright/test"

/** What sticks out sideways, or cuts its words: empty when all is well. */
export const findOverflow = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = []
    const width = document.documentElement.clientWidth
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()} "${(element.getAttribute("aria-label") ?? element.textContent ?? "").slice(0, 40)}"`
    const scrolls = (element: Element) => {
      for (let each = element.parentElement; each; each = each.parentElement)
        if (["auto", "scroll"].includes(getComputedStyle(each).overflowX)) return true
      return false
    }
    if (document.documentElement.scrollWidth > width)
      found.push(`the page is ${document.documentElement.scrollWidth} wide on ${width}`)
    for (const element of document.querySelectorAll("button, a, label, h1, h2, h3, p")) {
      if (element.closest(".said-only, [hidden]") || scrolls(element)) continue
      const box = element.getBoundingClientRect()
      if (box.width > 0 && (box.left < -1 || box.right > width + 1)) found.push(`${name(element)} sticks out`)
      if (
        element.matches("button, label") &&
        element.scrollWidth > element.clientWidth + 1 &&
        element.clientWidth > 1
      )
        found.push(`${name(element)} is cut`)
    }
    return found
  })

/** Presses Tab through the screen: what cannot be reached, and what takes focus without showing it. */
export const findKeyboardTraps = async (page: Page): Promise<string[]> => {
  const wanted = await page.evaluate(markInteractive)
  const found = new Set<string>()
  const targets = page.locator("button, a[href], input, textarea, select, [tabindex='0'], summary")
  const press = async (times: number) => {
    for (let each = 0; each < times; each++) {
      await page.keyboard.press("Tab")
      const hidden = await page.evaluate(visitFocused)
      if (hidden !== null) found.add(hidden)
    }
    return page.evaluate(namesOfMissed)
  }
  let missed = await press(wanted + 8)
  // A long list draws the rest of itself as one comes near: what follows it is reached later, or not at all.
  for (let round = 0; missed.length > 0 && round < 3; round++) missed = await press(await targets.count())
  return [...found, ...missed.map((name) => `${name} is not reached by Tab`)]
}

const namesOfMissed = () =>
  [...document.querySelectorAll("[data-check='wanted']")].map(
    (element) =>
      `${element.tagName.toLowerCase()} "${element.getAttribute("aria-label") ?? element.textContent}"`,
  )

/** Marks what Tab must reach, one radio for its group, and starts Tab from the top. Returns how many. */
const markInteractive = () => {
  const body = document.body
  if (document.activeElement instanceof HTMLElement && !document.activeElement.closest("[role$=dialog]")) {
    body.tabIndex = -1
    body.focus()
    body.removeAttribute("tabindex")
  }
  const groups = new Set<Element>()
  const isShown = (element: Element) =>
    !element.closest(
      "[inert], [aria-hidden='true'], [hidden], [data-focus-scope-start], [data-focus-scope-end]",
    ) &&
    element.getClientRects().length > 0 &&
    getComputedStyle(element).visibility === "visible"
  const all = document.querySelectorAll("button, a[href], input, textarea, select, [tabindex='0'], summary")
  let wanted = 0
  for (const element of all) {
    if (
      element.matches(":disabled, [type='hidden'], [tabindex='-1']:not([type='radio'])") ||
      !isShown(element)
    )
      continue
    if (element.matches("[type='radio']")) {
      const group = element.closest("[role='radiogroup']") ?? body
      if (groups.has(group)) continue
      groups.add(group)
      group.setAttribute("data-check", "wanted")
    } else element.setAttribute("data-check", "wanted")
    wanted++
  }
  return wanted
}

/** Notes that the focused element was reached; says so where its focus does not show. */
const visitFocused = () => {
  const focused = document.activeElement
  if (!focused || focused === document.body) return null
  const group = focused.matches("[type='radio']") ? focused.closest("[role='radiogroup']") : null
  for (const reached of [focused, group])
    if (reached?.hasAttribute("data-check")) reached.setAttribute("data-check", "seen")
  if (focused.matches("[role='dialog'], [role='alertdialog']")) return null
  const places = [
    focused,
    focused.closest("label"),
    focused.closest("[data-focus-visible]"),
    focused.closest("[data-focused]"),
  ]
  const shows = places.some((place) => {
    if (!place) return false
    const style = getComputedStyle(place)
    return style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2
  })
  const name = focused.getAttribute("aria-label") ?? focused.textContent ?? ""
  return shows
    ? null
    : `${focused.tagName.toLowerCase()} "${name.slice(0, 40)}" takes focus without showing it`
}
