import type { NetworkInterfaceInfo } from "node:os"
import { expect, test } from "vitest"
import { lanAddresses, reachableAddresses } from "./lan-addresses.ts"

const card = (address: string, internal = false): NetworkInterfaceInfo[] => [
  { address, internal, family: "IPv4", netmask: "", mac: "", cidr: null },
]

const interfaces = {
  lo: card("127.0.0.1", true),
  docker0: card("172.17.0.1"),
  eth1: card("169.254.3.4"),
  ppp0: card("81.2.69.142"),
  wlan0: card("192.168.1.20"),
  eth0: card("172.31.255.1"),
}

test("[START-7] the likeliest address of the tablets' network comes first, made-up cards last", () => {
  expect(lanAddresses(interfaces)).toEqual([
    { card: "wlan0", address: "192.168.1.20", isPrivate: true, isVirtual: false },
    { card: "eth0", address: "172.31.255.1", isPrivate: true, isVirtual: false },
    { card: "eth1", address: "169.254.3.4", isPrivate: true, isVirtual: false },
    { card: "ppp0", address: "81.2.69.142", isPrivate: false, isVirtual: false },
    { card: "docker0", address: "172.17.0.1", isPrivate: true, isVirtual: true },
  ])
})

test("[START-7] only addresses the server answers at are shown", () => {
  const all = lanAddresses(interfaces)
  expect(reachableAddresses(all, "0.0.0.0")).toEqual(all)
  expect(reachableAddresses(all, "127.0.0.1")).toEqual([])
  expect(reachableAddresses(all, "172.31.255.1").map(({ card }) => card)).toEqual(["eth0"])
})
