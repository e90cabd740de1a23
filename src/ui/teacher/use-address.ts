/** The address this device shows to others: the best one known, or the one picked here. */
import { create } from "zustand"
import { type Addresses, chooseAddress } from "../addresses.ts"
import { useApp } from "../client-context.tsx"

const usePicked = create<{ readonly address: string | null }>(() => ({ address: null }))

/** Holds for every screen of this device, until the page is loaded anew. */
export const pickAddress = (address: string): void => usePicked.setState({ address })

export const useAddresses = (): Addresses => {
  const { hello } = useApp()
  const picked = usePicked((it) => it.address)
  const found = chooseAddress(location.origin, hello?.addresses ?? [])
  if (picked === null) return found
  const others = found.isLoopback ? [] : found.all
  return { chosen: picked, all: [...new Set([...others, picked])], isLoopback: false }
}
