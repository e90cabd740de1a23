/** Public pages, read without an account and without the app: HTML and one stylesheet. */
import { readFile } from "node:fs/promises"
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify"
import { apiPage } from "../../formats/public-page/api-page.ts"
import { pageToHtml, STYLESHEET_PATH } from "../../formats/public-page/document.ts"
import type { PageNode } from "../../formats/public-page/node.ts"
import { gonePage, listPage, missingPage, unreadablePage } from "../../formats/public-page/other-pages.ts"
import { sessionPage } from "../../formats/public-page/session-page.ts"
import { pageWords } from "../../formats/public-page/words.ts"
import type { School } from "../school/school.ts"
import { languageAsked } from "./language-asked.ts"
import { describeApi } from "./openapi.ts"
import { cursorOf, isKnown, PUBLIC_RATE } from "./public-routes.ts"

/** No script at all. */
const policy =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

export const registerPublicPages = async (app: FastifyInstance, school: School): Promise<void> => {
  const { publications } = school
  const stylesheet = await readFile(new URL("../../formats/public-page/page.css", import.meta.url), "utf8")
  const config = { config: PUBLIC_RATE }
  const since = school.now().toString(36)

  app.get(STYLESHEET_PATH, config, async (_request, reply) =>
    reply.type("text/css; charset=utf-8").header("cache-control", "no-cache").send(stylesheet),
  )

  app.get<{ Querystring: { after?: unknown } }>("/p", config, async (request, reply) => {
    const language = languageAsked(request, "fr")
    const words = pageWords[language]
    const list = publications.list(cursorOf(request.query.after))
    const body = listPage(list, words, language)
    return sendPage(request, reply, { title: words.list, path: "/p", isList: true, body })
  })

  app.get("/p/api", config, async (request, reply) => {
    const words = pageWords[languageAsked(request, "fr")]
    const body = apiPage(describeApi(), words)
    return sendPage(request, reply, { title: words.api.title, path: "/p/api", body })
  })

  // Whatever follows: an address that leads nowhere must not become the app.
  app.get<{ Params: { "*": string } }>("/p/*", config, async (request, reply) => {
    const language = languageAsked(request, "fr")
    const words = pageWords[language]
    const id = request.params["*"]
    const known = publications.tag(id)
    // Another version of the server may say it in other words.
    const etagOf = (tag: string) => `W/"${tag}-${language}-${since}"`
    if (known !== null && isKnown(request, etagOf(known)))
      return withPageHeaders(reply).header("etag", etagOf(known)).status(304).send()
    const found = await publications.read(id)
    if (found === null) {
      reply.status(404)
      return sendPage(request, reply, { title: words.missing, path: "/p", body: missingPage(words) })
    }
    const path = `/p/${id}`
    if (found === "gone") {
      reply.status(410)
      return sendPage(request, reply, { title: words.gone, path, body: gonePage(words) })
    }
    if (found === "unreadable") {
      reply.status(503)
      return sendPage(request, reply, { title: words.unreadable, path, body: unreadablePage(words) })
    }
    const { document } = found
    const data = `/api/public/sessions/${found.id}`
    const body = sessionPage(document, words, language)
    reply.header("etag", etagOf(found.tag))
    return sendPage(request, reply, { title: document.question, path, data, body })
  })
}

type Page = {
  readonly title: string
  readonly path: string
  readonly data?: string
  readonly isList?: boolean
  readonly body: readonly PageNode[]
}

const sendPage = (request: FastifyRequest, reply: FastifyReply, page: Page): FastifyReply =>
  withPageHeaders(reply)
    .type("text/html; charset=utf-8")
    .send(pageToHtml({ ...page, language: languageAsked(request, "fr") }))

const withPageHeaders = (reply: FastifyReply): FastifyReply =>
  reply
    .header("content-security-policy", policy)
    .header("cache-control", "no-cache")
    .header("vary", "accept-language")
    .header("x-robots-tag", "noindex, nofollow")
