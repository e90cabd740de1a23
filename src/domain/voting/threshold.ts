/** Thresholds in percent, compared exactly: in floating point 333 / 500 is above 66.6 %. */

import * as v from "valibot"

const decimals = 4

/** Below 100: nothing can exceed all the votes. */
export const thresholdSchema = v.pipe(
  v.number(),
  v.check(
    (percent) => new RegExp(`^\\d{1,2}(\\.\\d{1,${decimals}})?$`).test(String(percent)),
    `from 0 to less than 100, at most ${decimals} decimals`,
  ),
)

/** The smallest whole number above `percent` of `expressed`. */
export const votesNeeded = (percent: number, expressed: number): number => {
  const [whole = "0", fraction = ""] = String(percent).split(".")
  const scaled = BigInt(whole + fraction.padEnd(decimals, "0"))
  return Number((scaled * BigInt(expressed)) / BigInt(100 * 10 ** decimals)) + 1
}
