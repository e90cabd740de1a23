import { expect, it } from "vitest"
import { createLesson } from "../host/lesson-in-tests.ts"
import { ceilings, limits } from "../limits.ts"
import { tinyPicture } from "../picture-in-tests.ts"
import { oppositeOf } from "./opposite.ts"
import { recordOf } from "./record.ts"
import { linksOf, picturesOf } from "./state-context.ts"

const id = (digit: string) => digit.repeat(32)
const link = { type: "AddLink", address: "https://example.org/yard", words: "Games in yards" } as const
const picture = { type: "AddPicture", ...tinyPicture, description: "A green yard" } as const

it("[CONTEXT-2] a link is a page of the web with words; nothing else is one, for the device and for the host", () => {
  const lesson = createLesson()
  const refusal = (address: string, words = "A page") => {
    const decided = lesson.decideAs("teacher", { type: "AddLink", address, words })
    return decided.ok ? decided.value[0]?.text?.address : decided.error.type
  }
  expect(refusal("  example.org/a?b=1#c ")).toBe("https://example.org/a?b=1#c")
  expect(refusal("example.org:8080")).toBe("https://example.org:8080")
  expect(refusal("HTTP://intranet/page")).toBe("http://intranet/page")
  const wrong = [
    ...["", "a page", "javascript:alert(1)", "java\nscript:alert(1)", "data:text/html,x", "mailto:a@b.fr"],
    ...["https://", "https:///x", "https://me:word@example.org", "https://school.fr@evil.example", "//x.fr"],
    ...["https://a b.fr", "https://a.fr\\@b.fr", `https://a.fr/${"x".repeat(limits.linkAddress)}`],
    ...["https://a.fr/\u202egnp.exe", "file:///etc/passwd", "ftp://a.fr"],
  ]
  for (const [at, address] of wrong.entries()) {
    expect([address, refusal(address)]).toEqual([address, "AddressNotValid"])
    const draft = { type: "v1.LinkAdded", facts: { item: id((at % 10).toString()) } }
    expect(lesson.raw("teacher", { ...draft, text: { address, words: "x" } })).toMatchObject({
      reason: "BadBody",
    })
  }
  expect(refusal("https://a.fr", "  ")).toBe("TextMissing")
})

it("[CONTEXT-3] a picture needs words for who does not see it; three pictures and six links fit, a host takes twice that", () => {
  const lesson = createLesson()
  lesson.join(0)
  const refused = (command: Parameters<typeof lesson.decideAs>[1]) => {
    const decided = lesson.decideAs("teacher", command)
    return decided.ok ? null : decided.error
  }
  expect(refused({ ...picture, description: " " })).toEqual({ type: "TextMissing" })
  expect(refused({ ...picture, picture: "AAAA" })).toEqual({ type: "PictureNotFit" })
  expect(refused({ ...picture, width: limits.pictureEdge + 1 })).toEqual({ type: "PictureNotFit" })
  expect(lesson.decideAs(0, picture)).toEqual({ ok: false, error: { type: "NotYourRole" } })
  for (let at = 0; at < limits.pictures; at += 1) lesson.act("teacher", picture)
  for (let at = 0; at < limits.links; at += 1) lesson.act("teacher", link)
  expect(refused(picture)).toEqual({ type: "TooManyItems", max: limits.pictures })
  expect(refused(link)).toEqual({ type: "TooManyItems", max: limits.links })
  const facts = (at: number) => ({ item: at.toString(16).padStart(32, "0"), width: 8, height: 6 })
  const text = { picture: tinyPicture.picture, description: "From a colleague" }
  const verdicts = Array.from({ length: ceilings.pictures }, (_, at) =>
    lesson.raw("teacher", { type: "v1.PictureAdded", facts: facts(at), text }),
  )
  expect(verdicts.map((it) => ("reason" in it ? it.reason : it.type))).toEqual([
    ...["accepted", "accepted", "accepted"],
    ...["TooMany", "TooMany", "TooMany"],
  ])
})

it("[CONTEXT-4] what is taken out is in no row of any feed, also where it comes again; its undo is a new item", () => {
  const lesson = createLesson()
  const before = lesson.rows().length
  lesson.act("teacher", picture)
  lesson.act("teacher", link)
  const [shown] = picturesOf(lesson.state().public)
  const [page] = linksOf(lesson.state().public)
  if (!shown || !page) throw new Error("Both were added")
  expect(JSON.stringify(lesson.feed("public"))).toContain(tinyPicture.picture)
  const added = lesson.rows()[before]?.body
  for (const { item } of [shown, page]) {
    const command = { type: "RemoveContextItem", item } as const
    const view = lesson.viewOf("teacher")
    const undo = oppositeOf(view, command)
    lesson.act("teacher", command)
    const rows = JSON.stringify(lesson.rows())
    for (const words of item === page.item ? [page.address, page.words] : [shown.picture, shown.description])
      expect(rows).not.toContain(words)
    expect(lesson.decideAs("teacher", command)).toEqual({ ok: false, error: { type: "AlreadyDone" } })
    if (!undo) throw new Error("It can be taken back")
    lesson.act("teacher", undo)
    lesson.act("teacher", {
      type: "RemoveContextItem",
      item: Object.keys({ ...lesson.state().public.links, ...lesson.state().public.pictures }).at(
        item === page.item ? 0 : -1,
      ) as string,
    })
    lesson.act("teacher", undo)
  }
  expect([linksOf(lesson.state().public), picturesOf(lesson.state().public)]).toMatchObject([
    [{ words: link.words, address: link.address }],
    [{ description: picture.description }],
  ])
  expect(Object.keys(lesson.state().public.pictures)).not.toContain(shown.item)
  // Somebody sends the removed one again under another sequence: it is void, and nothing of it is kept.
  const facts = (added as { facts: object }).facts as never
  const text = { picture: tinyPicture.picture, description: "Once more" }
  expect(lesson.raw("teacher", { type: "v1.PictureAdded", facts, text }).type).toBe("accepted")
  expect(JSON.stringify(lesson.rows())).not.toContain("Once more")
})

it("[CONTEXT-4] added and taken out before it was ever sent, it is in no row either; a removal that comes first waits", () => {
  const lesson = createLesson()
  const [add] = lesson.eventsOf("teacher", picture)
  if (!add) throw new Error("An event")
  const remove = lesson.sign("teacher", { type: "v1.ContextItemRemoved", facts: { item: add.facts.item } })
  expect(lesson.send(remove)).toMatchObject([{ type: "held", reason: "TargetMissing" }])
  expect(lesson.send(add, remove).map((it) => it.type)).toEqual(["accepted", "accepted"])
  expect(JSON.stringify(lesson.rows())).not.toContain(tinyPicture.picture)
  expect(lesson.restored().session.public.pictures).toEqual({})
})

it("[CONTEXT-5] the record names the links and says what the pictures show; it holds no picture", () => {
  const lesson = createLesson()
  lesson.act("teacher", picture)
  lesson.act("teacher", link)
  const view = { public: lesson.state().public, staff: lesson.state().staff }
  const record = recordOf(view, [], { heldOn: "2026-11-17" }, false)
  expect(record.contextItems).toEqual({
    links: [{ words: link.words, address: link.address }],
    pictures: [{ description: picture.description }],
  })
  expect(JSON.stringify(record)).not.toContain(tinyPicture.picture)
})

it("[CONTEXT-11] an idea with the id of a picture changes nothing, nor a picture with that of an idea: removing the one leaves the other", () => {
  const lesson = createLesson()
  lesson.join(0)
  lesson.act("teacher", picture)
  const [item = ""] = Object.keys(lesson.state().public.pictures)
  const text = { text: "Something to be removed" }
  const forged = { type: "v1.ContributionSubmitted", facts: { contribution: item, kind: "proposal" }, text }
  lesson.raw(0, forged)
  expect(lesson.state().staff.contributions[item]).toBeUndefined()
  const idea = lesson.act(0, { type: "Submit", kind: "proposal", text: "A bench" })
  lesson.raw("teacher", {
    type: "v1.LinkAdded",
    facts: { item: idea },
    text: { address: link.address, words: "x" },
  })
  expect(lesson.state().staff.contextItems[idea]).toBeUndefined()
  expect(lesson.state().public.pictures[item]?.description).toBe("A green yard")
})
