/**
 * A picture from a file or a camera, made small enough for a class's tablets on this very device: decoded, drawn
 * again and written anew, so that nothing of the file is kept but what is seen.
 */
import { limits } from "../../domain/limits.ts"
import { codeOf, isCutShort, plainPicture } from "../../domain/picture.ts"
import { err, ok, type Result } from "../../shared/result.ts"

export type SmallPicture = { readonly width: number; readonly height: number; readonly picture: string }
export type PictureFault = { readonly type: "NotAPicture" | "FileTooLarge" | "NotSmallEnough" }

/** What a tablet can open without running out of memory. */
export const LARGEST_FILE_MB = 40
const MOST_PIXELS = 120_000_000
/** What an event can hold. */
export const PICTURE_KB = (limits.pictureCode * 3) / 4 / 1000

/** Longer side and quality, tried in this order: large before fine, since words in a picture must be read. */
const attempts = [
  [limits.pictureEdge, 0.8],
  [limits.pictureEdge, 0.65],
  [1024, 0.75],
  [1024, 0.6],
  [800, 0.7],
  [800, 0.55],
  [640, 0.6],
  [480, 0.6],
  [480, 0.4],
  [320, 0.4],
] as const

export const shrinkPicture = async (file: Blob): Promise<Result<SmallPicture, PictureFault>> => {
  if (file.size > LARGEST_FILE_MB * 1_000_000) return err({ type: "FileTooLarge" })
  if (isCutShort(new Uint8Array(await file.arrayBuffer()))) return err({ type: "NotAPicture" })
  const address = URL.createObjectURL(file)
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const { naturalWidth: width, naturalHeight: height } = image
    if (width * height === 0) return err({ type: "NotAPicture" })
    if (width * height > MOST_PIXELS) return err({ type: "FileTooLarge" })
    return (await smallest(image, width, height)) ?? err({ type: "NotSmallEnough" })
  } catch {
    return err({ type: "NotAPicture" })
  } finally {
    URL.revokeObjectURL(address)
  }
}

const smallest = async (
  image: HTMLImageElement,
  width: number,
  height: number,
): Promise<Result<SmallPicture, PictureFault> | null> => {
  for (const [edge, quality] of attempts) {
    const scale = Math.min(1, edge / Math.max(width, height))
    const bytes = await drawn(image, Math.max(1, width * scale), Math.max(1, height * scale), quality)
    const plain = bytes && plainPicture(bytes)
    if (!plain) return err({ type: "NotAPicture" })
    const picture = codeOf(plain.bytes)
    if (picture.length <= limits.pictureCode) return ok({ width: plain.width, height: plain.height, picture })
  }
  return null
}

/** What is see-through stands on white. */
const drawn = async (image: HTMLImageElement, width: number, height: number, quality: number) => {
  const canvas = document.createElement("canvas")
  canvas.width = Math.round(width)
  canvas.height = Math.round(height)
  const pen = canvas.getContext("2d")
  if (!pen) return null
  pen.fillStyle = "#ffffff"
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.imageSmoothingQuality = "high"
  pen.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", quality))
  return blob && new Uint8Array(await blob.arrayBuffer())
}
