import { expect, type Page, test } from "@playwright/test"
import { bytesOf } from "../../src/domain/picture.ts"
import { startServer } from "../support/server-process.ts"
import { joinAs, newTablet, openDoors } from "./tablets.ts"

/**
 * A photo as a telephone writes it, large and lying on its side: red above, blue below once it is turned right.
 * Its Exif part says so, and where and with what it was taken.
 */
const photoFrom = async (page: Page): Promise<Buffer> => {
  const plain = await page.evaluate(() => {
    const canvas = document.createElement("canvas")
    canvas.width = 3000
    canvas.height = 2000
    const pen = canvas.getContext("2d")
    if (!pen) throw new Error("No canvas")
    // Turned a quarter clockwise, what is on the left comes up.
    pen.fillStyle = "#e02020"
    pen.fillRect(0, 0, 1500, 2000)
    pen.fillStyle = "#2020e0"
    pen.fillRect(1500, 0, 1500, 2000)
    for (let at = 0; at < 6000; at += 1) {
      pen.fillStyle = `rgb(${(at * 37) % 256} ${(at * 91) % 256} ${(at * 13) % 256})`
      pen.fillRect((at * 7919) % 3000, 900 + ((at * 104_729) % 200), 9, 9)
    }
    return canvas.toDataURL("image/jpeg", 0.95).split(",")[1] ?? ""
  })
  const entry = (tag: number, type: number, count: number, value: readonly number[]) => [
    ...[tag >> 8, tag & 0xff, 0, type, 0, 0, 0, count, ...value],
  ]
  const tiff = [
    ...Buffer.from("MM"),
    ...[0, 42, 0, 0, 0, 8, 0, 2],
    ...entry(0x0112, 3, 1, [0, 6, 0, 0]),
    ...entry(0x010f, 2, 12, [0, 0, 0, 38]),
    ...[0, 0, 0, 0],
    ...Buffer.from("LinasPhone!\0"),
  ]
  const exif = [...Buffer.from("Exif\0\0"), ...tiff]
  const segment = [0xff, 0xe1, (exif.length + 2) >> 8, (exif.length + 2) & 0xff, ...exif]
  const bytes = Buffer.from(plain, "base64")
  return Buffer.concat([bytes.subarray(0, 2), Buffer.from(segment), bytes.subarray(2)])
}

/** What a picture on the page looks like: above and below its middle, red and blue. */
const looksOf = (page: Page, alt: string) =>
  page.getByRole("img", { name: alt }).evaluate(async (image: HTMLImageElement) => {
    await image.decode()
    const canvas = document.createElement("canvas")
    const { naturalWidth: width, naturalHeight: height } = image
    canvas.width = width
    canvas.height = height
    const pen = canvas.getContext("2d")
    pen?.drawImage(image, 0, 0)
    const at = (y: number) => {
      const [red = 0, , blue = 0] = pen?.getImageData(width / 2, y, 1, 1).data ?? []
      return red > blue ? "red" : "blue"
    }
    return { width, height, above: at(height / 8), below: at((7 * height) / 8), source: image.src }
  })

test("[CONTEXT-9] a photo made small in the browser: nothing else of its file, on a tablet, also without the network", async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const server = await startServer()
  const problems: string[] = []
  const teacher = await newTablet(browser, problems)
  const lina = await newTablet(browser, problems)
  const description = "A flag, red above and blue below"
  try {
    const { code, log } = await openDoors(teacher, {
      ...{ origin: server.origin, token: server.firstToken, names: ["Lina", "Adam"] },
      question: "Which flag do we fly?",
    })
    await joinAs(lina, server.origin, code, "Lina")
    await teacher.page.goto(`${server.origin}/teacher/s/${log}/context`)
    const { page } = teacher
    const photo = await photoFrom(page)
    expect(photo.length).toBeGreaterThan(75_000)
    expect(photo.includes("LinasPhone")).toBe(true)
    const file = page.locator("input[type=file]").first()
    await file.setInputFiles({ name: "x.jpg", mimeType: "image/jpeg", buffer: photo.subarray(0, 5_000) })
    await expect(page.getByText(/^This file is no picture, or it is damaged/)).toBeVisible()
    await file.setInputFiles({ name: "list.csv", mimeType: "text/csv", buffer: Buffer.from("a;b") })
    await expect(page.getByText(/^This file is no picture, or it is damaged/)).toBeVisible()
    await file.setInputFiles({ name: "IMG_1.jpg", mimeType: "image/jpeg", buffer: photo })
    await page.getByLabel(/^What the picture shows/).fill(description)
    await teacher.hand.tap("Add this picture")
    await teacher.hand.tap("Add a link")
    await page.getByLabel(/^The page’s address/).fill("town.example/flags")
    await page.getByLabel(/^What one finds there/).fill("Flags of our town")
    await page.keyboard.press("Enter")
    await expect(page.getByRole("link", { name: /Flags of our town/ })).toBeVisible()

    await lina.hand.tap(`Enlarge this picture: ${description}`)
    const { source, ...looks } = await looksOf(lina.page, description)
    expect(looks).toMatchObject({ above: "red", below: "blue" })
    expect(looks.height).toBeGreaterThan(looks.width)
    expect(looks.height).toBeLessThanOrEqual(1280)
    const kept = Buffer.from(bytesOf(source.split(",")[1] ?? "") ?? [])
    expect(kept.length).toBeLessThanOrEqual(75_000)
    for (const word of ["Exif", "LinasPhone", "JFIF", "ICC_PROFILE"]) expect(kept.includes(word)).toBe(false)
    await lina.page.keyboard.press("Escape")
    await expect(lina.page.getByRole("dialog")).toHaveCount(0)
    const link = lina.page.getByRole("link", { name: /Flags of our town.*town\.example.*outside/ })
    await expect(link).toHaveAttribute("href", "https://town.example/flags")

    await lina.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await lina.context.setOffline(true)
    await lina.page.reload()
    await expect(lina.page.getByText("No network: a page may not open.")).toBeVisible()
    await lina.hand.tap(`Enlarge this picture: ${description}`)
    expect((await looksOf(lina.page, description)).source === source).toBe(true)
    await lina.page.keyboard.press("Escape")
    await lina.context.setOffline(false)

    await teacher.hand.tap(`Take out: ${description}`)
    await expect(lina.page.getByRole("button", { name: /^Enlarge/ })).toHaveCount(0)
    await teacher.hand.tap("Undo")
    await expect(lina.page.getByRole("button", { name: /^Enlarge/ })).toBeVisible()
    expect(problems).toEqual([])
  } finally {
    await teacher.context.close()
    await lina.context.close()
    await server.dispose()
  }
})
