import { randomStream } from '@groundswell/basics'
import type { Box } from '../../box.ts'
import type { GreyImage } from '../grey-image.ts'
import { greyPng } from '../grey-png.ts'
import { anyHand, writeSignature, writeText } from './handwriting.ts'
import { anyPen } from './pen.ts'

/** The texts that stand on an invented line; the signature is drawn, not given. */
interface LineTexts {
  readonly 'printed-name': string
  readonly 'residence-address': string
  readonly city: string
}

/** A line as a scanner would cut it out: the whole row, and each of its fields, as PNG files. */
interface WrittenLine {
  readonly row: Buffer
  readonly fields: ReadonlyMap<string, Buffer>
}

const pixelsPerMm = 7
const height = 11
const parts = [
  ['printed-name', 56],
  ['signature', 50],
  ['residence-address', 58],
  ['city', 36],
] as const

/** One line in an invented hand. The same seed and texts give the same pictures. */
export function writtenLine(texts: LineTexts, seed: string): WrittenLine {
  const random = randomStream(seed)
  const width = parts.reduce((sum, [, mm]) => sum + mm, 0)
  const page: GreyImage = blank(width * pixelsPerMm, height * pixelsPerMm)
  const hand = anyHand(random, anyPen(random))
  const boxes = new Map<string, Box>()
  let x = 0
  for (const [part, mm] of parts) {
    boxes.set(part, { x, y: 0, width: mm, height })
    x += mm
  }
  frame(page, [...boxes.values()])
  const desk = { page, pixelsPerMm, random }
  for (const [part, box] of boxes) {
    if (part === 'signature') writeSignature(desk, hand, box)
    else writeText(desk, hand, texts[part as keyof LineTexts], box)
  }
  return {
    row: greyPng(page),
    fields: new Map([...boxes].map(([part, box]) => [part, greyPng(cut(page, box))])),
  }
}

function blank(width: number, rows: number): GreyImage {
  return { width, height: rows, data: new Uint8Array(width * rows).fill(250) }
}

/** The pale lines of the form. */
function frame(page: GreyImage, boxes: readonly Box[]): void {
  const { data, width } = page
  data.fill(190, (page.height - 1) * width)
  for (const box of boxes) {
    const at = Math.min(width - 1, (box.x + box.width) * pixelsPerMm)
    for (let y = 0; y < page.height; y++) data[y * width + at] = 190
  }
}

function cut(page: GreyImage, box: Box): GreyImage {
  const width = box.width * pixelsPerMm
  const out = blank(width, page.height)
  for (let y = 0; y < page.height; y++) {
    const from = y * page.width + box.x * pixelsPerMm
    out.data.set(page.data.subarray(from, from + width), y * width)
  }
  return out
}
