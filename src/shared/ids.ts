import { bytesToHex } from "@noble/hashes/utils.js"
import type { Random } from "./ports.ts"

/** A fresh id of 128 random bits, 32 hexadecimal digits. */
export const newId = (random: Random): string => bytesToHex(random(16))
