import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { prepareZXingModule, type ReaderOptions, readBarcodes } from 'zxing-wasm/reader'
import type { Box } from '../box.ts'
import { type GreyImage, shrunk } from './grey-image.ts'
import { rectified } from './rectified-page.ts'
import type { Registration } from './registration.ts'
import { resampledBars, resampledQr } from './resampled-code.ts'

const require = createRequire(import.meta.url)
let prepared = false

/** The library would look for its WebAssembly on the network; it is given the installed file. */
function prepare(): void {
  if (prepared) return
  prepared = true
  const bytes = readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm'))
  const wasmBinary = bytes.buffer.slice(
    bytes.byteOffset,
    bytes.byteOffset + bytes.byteLength,
  )
  prepareZXingModule({ overrides: { wasmBinary } })
}

/** The long side in pixels to which a whole page is shrunk before codes are looked for in it. */
const wholePageSize = 2400

/** The text of the QR code on a registered page, read where it is printed. */
export async function codesAt(
  image: GreyImage,
  { toImage, frame }: Registration,
): Promise<string[]> {
  for (const pixelsPerMm of [5, 8]) {
    const crop = rectified(image, toImage, grownBox(frame.qr, 4), pixelsPerMm)
    const found = await codesIn(crop, { formats: ['QRCode'], maxNumberOfSymbols: 1 })
    if (found.length > 0) return found
  }
  for (const anew of resampledQr(image, toImage, frame.qr)) {
    const found = await codesIn(anew, { formats: ['QRCode'], maxNumberOfSymbols: 1 })
    if (found.length > 0) return found
  }
  return []
}

/**
 * The second code, a Code 128, as it is printed: one look, for a page whose QR code was read and
 * may have been pasted over. None where it cannot be read at once.
 */
export function printedSecondCode(
  image: GreyImage,
  { toImage, frame }: Registration,
  pixelsPerMm = 8,
): Promise<string[]> {
  const crop = rectified(image, toImage, grownBox(frame.secondCode, 2), pixelsPerMm)
  return codesIn(crop, { formats: ['Code128'], maxNumberOfSymbols: 1, tryHarder: true })
}

/** The second code where it is printed, by every means there is. */
export async function secondCodeAt(
  image: GreyImage,
  registration: Registration,
): Promise<string[]> {
  const { toImage, frame } = registration
  for (const pixelsPerMm of [8, 12]) {
    const found = await printedSecondCode(image, registration, pixelsPerMm)
    if (found.length > 0) return found
  }
  for (const anew of resampledBars(image, toImage, frame.secondCode)) {
    const found = await codesIn(anew, { formats: ['Code128'], maxNumberOfSymbols: 1 })
    if (found.length > 0) return found
  }
  return []
}

/** Codes anywhere in the image: for pages whose markers or crops gave nothing. */
export async function codesAnywhere(image: GreyImage): Promise<string[]> {
  const factor = Math.ceil(Math.max(image.width, image.height) / wholePageSize)
  return codesIn(shrunk(image, factor), {
    formats: ['QRCode', 'Code128'],
    tryHarder: true,
    tryRotate: true,
    maxNumberOfSymbols: 4,
  })
}

/** The texts of the codes in an image, each once. */
export async function codesIn(
  image: GreyImage,
  options: ReaderOptions,
): Promise<string[]> {
  prepare()
  const { width, height } = image
  const data = new Uint8ClampedArray(width * height * 4)
  for (let at = 0; at < image.data.length; at += 1) {
    const value = image.data[at] ?? 255
    const to = at * 4
    data[to] = value
    data[to + 1] = value
    data[to + 2] = value
    data[to + 3] = 255
  }
  const found = await readBarcodes({ data, width, height, colorSpace: 'srgb' }, options)
  const texts = found.filter(({ isValid }) => isValid).map(({ text }) => text)
  return [...new Set(texts)]
}

function grownBox(box: Box, by: number): Box {
  return {
    x: box.x - by,
    y: box.y - by,
    width: box.width + 2 * by,
    height: box.height + 2 * by,
  }
}
