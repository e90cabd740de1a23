import { createServer, type IncomingMessage, get as request, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { createGunzip, gunzipSync } from "node:zlib"
import { afterEach, expect, test } from "vitest"
import { packedStream, toBlock } from "./packed-stream.ts"

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** A reader's answer, as the server writes it and as it arrives. */
const open = async (accepted: string) => {
  let take: (raw: ServerResponse) => void = () => undefined
  const asked = new Promise<ServerResponse>((resolve) => {
    take = resolve
  })
  const server = createServer((_request, raw) => take(raw)).listen(0, "127.0.0.1")
  closing.push(() => {
    server.closeAllConnections()
    server.close()
  })
  await new Promise((resolve) => server.once("listening", resolve))
  const { port } = server.address() as AddressInfo
  const coming = new Promise<IncomingMessage>((resolve, reject) => {
    request({ port, host: "127.0.0.1" }, resolve).on("error", reject)
  })
  const raw = await asked
  const blocks = packedStream(raw, accepted)
  raw.writeHead(200)
  raw.flushHeaders()
  return { blocks, answer: await coming }
}

const bytesOf = async (answer: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of answer) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

test("[STREAM-6] blocks packed once fit into everybody's stream, whatever each was told before", async () => {
  const [first, long, last] = [
    toBlock("live", '{"now":1}'),
    toBlock("rows", JSON.stringify("é words ".repeat(4_000))),
    toBlock("live", '{"now":2}'),
  ]
  const { blocks: one, answer: toOne } = await open("gzip, deflate, br")
  const { blocks: other, answer: toOther } = await open("gzip;q=1.0")
  expect(one.isReady(long)).toBe(false)
  await one.prepare(long)
  for (const block of [first, long, last]) one.write(block)
  for (const block of [last, long]) other.write(block)
  expect(long.packed?.length).toBeLessThan(long.plain.length / 10)
  one.end()
  other.end()
  expect(gunzipSync(await bytesOf(toOne))).toEqual(Buffer.concat([first.plain, long.plain, last.plain]))
  expect(gunzipSync(await bytesOf(toOther))).toEqual(Buffer.concat([last.plain, long.plain]))
})

test("[STREAM-7] a block can be read as soon as it was written", async () => {
  const { blocks, answer } = await open("gzip")
  const unpacked = answer.pipe(createGunzip())
  for (const word of ["one", "two"]) {
    blocks.write(toBlock("live", word))
    const [heard] = await new Promise<Buffer[]>((resolve) => unpacked.once("data", (it) => resolve([it])))
    expect(String(heard)).toBe(`event: live\ndata: ${word}\n\n`)
  }
})

test("[STREAM-7] who does not take gzip gets it plain", async () => {
  for (const accepted of ["", "br", "gzip;q=0", "deflate, gzip; q=0.0"]) {
    const { blocks, answer } = await open(accepted)
    blocks.write(toBlock("live", "plain"))
    blocks.end()
    expect(answer.headers["content-encoding"]).toBeUndefined()
    expect(String(await bytesOf(answer))).toBe("event: live\ndata: plain\n\n")
  }
})

test("an end without a word is whole too", async () => {
  const { blocks, answer } = await open("gzip")
  blocks.end()
  blocks.end()
  expect(gunzipSync(await bytesOf(answer))).toHaveLength(0)
})
