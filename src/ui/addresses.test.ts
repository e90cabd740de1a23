import { describe, expect, it } from "vitest"
import { chooseAddress, readAddress } from "./addresses.ts"

const own = "http://localhost:3000"

describe("the address for a wall", () => {
  it("is the page's own where others can open it, else a protected one of the server, else any", () => {
    expect(chooseAddress("http://192.168.1.20:3000", ["https://palabre.local/"]).chosen).toBe(
      "http://192.168.1.20:3000",
    )
    expect(chooseAddress(own, ["http://192.168.1.20:3000/", "https://palabre.local/"])).toEqual({
      chosen: "https://palabre.local",
      all: ["http://192.168.1.20:3000", "https://palabre.local"],
      isLoopback: false,
    })
  })

  it("is said to be this computer's only, where nothing else is known", () => {
    expect(chooseAddress(own, [])).toEqual({ chosen: own, all: [own], isLoopback: true })
  })
})

describe("an address that somebody writes", () => {
  it.each([
    ["192.168.1.20", "http://192.168.1.20:3000"],
    [" palabre.local/ ", "http://palabre.local:3000"],
    ["192.168.1.20:8080", "http://192.168.1.20:8080"],
    ["https://palabre.ecole.example/", "https://palabre.ecole.example"],
  ])("completes %j", (written, address) => {
    expect(readAddress(written, own)).toBe(address)
  })

  it.each(["", "localhost", "127.0.0.1:3000", "http://localhost:3000", "two words", "ftp://a.example"])(
    "refuses %j",
    (written) => {
      expect(readAddress(written, own)).toBe(null)
    },
  )
})
