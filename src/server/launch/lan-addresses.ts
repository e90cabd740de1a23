import { BlockList, isIPv4 } from "node:net"
import type { NetworkInterfaceInfo } from "node:os"

/** An IPv4 address of one of this machine's network cards. */
export type LanAddress = {
  readonly card: string
  readonly address: string
  readonly isPrivate: boolean
  /** Of a card that a program made up: no tablet is behind it. */
  readonly isVirtual: boolean
}

/** What a router never carries to the internet (RFC 1918, RFC 3927): the only places a local authority vouches for. */
export const privateRanges = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16"] as const

const privateAddresses = new BlockList()
for (const range of privateRanges) {
  const [network = "", prefix] = range.split("/")
  privateAddresses.addSubnet(network, Number(prefix))
}

const virtualCard =
  /^(docker|br-|veth|virbr|vmnet|vboxnet|vEthernet|tun|tap|utun|wg|zt|tailscale|lxc|cni|podman)/i

/**
 * The addresses at which other machines of the network may reach this one, the likeliest first:
 * private addresses of real cards, then public ones, then cards that programs made.
 */
export const lanAddresses = (
  interfaces: Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>,
): readonly LanAddress[] =>
  Object.entries(interfaces)
    .flatMap(([card, addresses]) =>
      (addresses ?? [])
        .filter((entry) => isIPv4(entry.address) && !entry.internal)
        .map(({ address }) => ({
          card,
          address,
          isPrivate: privateAddresses.check(address),
          isVirtual: virtualCard.test(card),
        })),
    )
    .toSorted((one, other) => rank(one) - rank(other))

/** The addresses that a server listening on `host` answers at; all of them for a host such as 0.0.0.0. */
export const reachableAddresses = (addresses: readonly LanAddress[], host: string): readonly LanAddress[] =>
  host === "0.0.0.0" || host === "::" ? addresses : addresses.filter(({ address }) => address === host)

/** Only the addresses of real cards, where there are any. */
export const likelyAddresses = (addresses: readonly LanAddress[]): readonly LanAddress[] => {
  const real = addresses.filter(({ isVirtual }) => !isVirtual)
  return real.length > 0 ? real : addresses
}

const rank = ({ address, isPrivate, isVirtual }: LanAddress): number => {
  if (isVirtual) return 3
  if (!isPrivate) return 2
  return address.startsWith("169.254.") ? 1 : 0
}
