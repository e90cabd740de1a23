/** The language of a page that is no app: `?lang=`, else the first of the browser's that there is. */
import type { FastifyRequest } from "fastify"
import type { Language } from "../../formats/public-page/page-words.ts"

export const languageAsked = (request: FastifyRequest, otherwise: Language): Language => {
  const { lang } = request.query as { lang?: unknown }
  const accepted = (request.headers["accept-language"] ?? "").split(",")
  const tags = [lang, ...accepted].map((it) => String(it).trim().slice(0, 2).toLowerCase())
  return tags.find((it) => it === "fr" || it === "en") ?? otherwise
}
