import { readdirSync, readFileSync } from "node:fs"
import { expect, it } from "vitest"
import { claimRequest } from "../../src/protocol/messages.ts"
import { describeApi } from "../../src/server/http/openapi.ts"
import { openHttpSchool } from "../support/http-school.ts"

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
