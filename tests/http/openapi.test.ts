import { readdirSync, readFileSync } from "node:fs"
import { Validator } from "@seriousme/openapi-schema-validator"
import { Ajv2020 } from "ajv/dist/2020.js"
import { expect, it } from "vitest"
import { claimRequest } from "../../src/protocol/messages.ts"
import { describeApi } from "../../src/server/http/openapi.ts"
import { openHttpSchool } from "../support/http-school.ts"
import { publishOne } from "../support/public-session.ts"

const folder = new URL("../../src/server/http/", import.meta.url)

/** Each route under /api, read from the sources: "get /api/logs/{log}/doors". */
const routes = (): string[] =>
  readdirSync(folder)
    .map((name) => readFileSync(new URL(name, folder), "utf8"))
    .flatMap((source) => [...source.matchAll(/app\.(get|post|put|delete)(?:<[^"]*>)?\(\s*"(\/api[^"]*)"/g)])
    .map(([, method, path = ""]) => `${method} ${path.replace(/:(\w+)/g, "{$1}")}`)

it("[API-1] the description names every route of the API, and no other", () => {
  const told = Object.entries(describeApi().paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  )
  expect(told.length).toBeGreaterThan(15)
  expect(told.toSorted()).toEqual(routes().toSorted())
})

it("[API-2] it is served as JSON, with the schemas that decode the requests and the fault of every refusal", async () => {
  const school = await openHttpSchool()
  const answer = await school.app().inject({ method: "GET", url: "/api/openapi.json" })
  expect(answer.headers["content-type"]).toContain("application/json")
  const told = answer.json() as ReturnType<typeof describeApi>
  expect(told.openapi).toBe("3.1.0")
  const claim = told.paths["/api/join/claim"]?.post as {
    requestBody: {
      content: { "application/json": { schema: { properties: object; additionalProperties: boolean } } }
    }
  }
  const { schema } = claim.requestBody.content["application/json"]
  expect(Object.keys(schema.properties)).toEqual(Object.keys(claimRequest.entries))
  expect(schema.additionalProperties).toBe(false)
  for (const methods of Object.values(told.paths))
    for (const operation of Object.values(methods))
      expect(operation).toMatchObject({ responses: { default: { $ref: "#/components/responses/Fault" } } })
  for (const path of Object.keys(told.paths))
    for (const [, name] of path.matchAll(/{(\w+)}/g))
      expect(JSON.stringify(told.paths[path])).toContain(`{"name":"${name}","in":"path"`)
  await school.close()
})

type Answer = { content?: { "application/json"?: { schema: object } } }

it("[API-3] two validators of others find it valid, and the answers of the public addresses valid by it", async () => {
  const school = await openHttpSchool()
  const ask = async (url: string, headers = {}) =>
    (await school.app().inject({ method: "GET", url, headers })).json()
  const told = (await ask("/api/openapi.json")) as ReturnType<typeof describeApi>
  const judged = await new Validator().validate(structuredClone(told))
  expect([judged.errors, judged.valid]).toEqual([undefined, true])

  // strict: false, for a reader of schemas may meet words that it does not know.
  const ajv = new Ajv2020({ strict: false, validateFormats: false })
  const schemas = Object.values(told.paths)
    .flatMap((methods) => Object.values(methods))
    .flatMap((it) => Object.values(it.responses) as Answer[])
    .flatMap((it) => it.content?.["application/json"]?.schema ?? [])
  expect(schemas.length).toBeGreaterThan(20)
  for (const schema of schemas) expect(ajv.validateSchema(schema)).toBe(true)

  const answers = { "/api/public/sessions": "", "/api/public/sessions/{id}": await publishOne(school) }
  for (const [path, id] of Object.entries(answers)) {
    const { content } = (told.paths[path]?.get?.responses[200] ?? {}) as Answer
    const isValid = ajv.compile(content?.["application/json"]?.schema ?? false)
    isValid(await ask(path.replace("{id}", id)))
    expect(isValid.errors).toBeNull()
  }
  await school.close()
})
