import type { Point } from '../box.ts'
import type { BlankPage } from './blank-page.ts'
import type { GreyImage } from './grey-image.ts'
import { paleWidthShare } from './pale-line-width.ts'
import { pagePixelsPerMm } from './rectified-page.ts'

/** How a device shows grey: as it is, in black dots, or black or white by a level. */
type Tone = 'grey' | 'dots' | 'cut'

/** What a page's image tells of the device that made it. */
export interface DeviceLook {
  readonly tone: Tone
  /** Half as many lines down the page as dots across it, as faxes have it by default. */
  readonly isCoarse: boolean
}

/** So much of the pale print must be seen, so much darker than its paper. */
const visible: Record<
  Exclude<Tone, 'cut'>,
  { readonly share: number; readonly depth: number }
> = {
  grey: { share: 0.5, depth: 0.04 },
  // Dots stand for as much grey as there is: thin lines get gaps, and a pencil does not vanish.
  dots: { share: 0.2, depth: 0.1 },
}
/**
 * A light pencil has two thirds of the darkness of the boxes. On invented faxes the level lay below
 * that wherever the boxes' lines were seen at least so wide, of what was printed; with half as many
 * lines down the page a pixel is an average over more of a stroke, and fewer are lost.
 */
const leastWidthShare = { fine: 0.82, coarse: 0.72 }
/** Grey of the thin boxes as drawn; black print and white paper are left out. */
const paleFrom = 120
const paleTo = 225

/**
 * Whether the form's pale print, its thin boxes, can no longer be seen on a page: the upright
 * lines or the level ones, which a device with few lines to the inch loses first. A scan in
 * black and white that lost it may have lost light pencil with it, whole rows of it. Where a
 * level cut black from white, a light pencil is gone before the boxes are: they must be whole.
 */
export function palePrintLost(
  page: GreyImage,
  blank: Pick<BlankPage, 'print' | 'form'>,
  { tone, isCoarse }: DeviceLook,
): boolean {
  if (tone === 'cut') {
    return paleWidthShare(page, blank) < leastWidthShare[isCoarse ? 'coarse' : 'fine']
  }
  const { print, form } = blank
  const least = visible[tone]
  const upright = { drawn: 0, seen: 0, depth: least.depth }
  const level = { drawn: 0, seen: 0, depth: least.depth }
  for (const { box, fields } of form.rows) {
    // The left border of each field, over its middle part: print stands at its ends.
    for (const { box: field } of fields) {
      const at = { x: field.x, y: field.y + field.height * 0.3 }
      look(page, print, { at, lengthMm: field.height * 0.4, upright: true }, upright)
    }
    for (const y of [box.y, box.y + box.height]) {
      const at = { x: box.x + lineEndMm, y }
      const lengthMm = box.width - 2 * lineEndMm
      look(page, print, { at, lengthMm, upright: false }, level)
    }
  }
  return [upright, level].some(({ drawn, seen }) => seen < drawn * least.share)
}

/** So much of a row's upper and lower line, at its ends, is not looked at. */
const lineEndMm = 4

/** Counts how many pixels of a thin line were drawn, and how many can be seen. */
function look(
  page: GreyImage,
  print: GreyImage,
  line: { readonly at: Point; readonly lengthMm: number; readonly upright: boolean },
  count: { drawn: number; seen: number; readonly depth: number },
): void {
  const { width, data } = page
  const across = line.upright ? 1 : width
  const along = line.upright ? width : 1
  const first =
    Math.round(line.at.y * pagePixelsPerMm) * width +
    Math.round(line.at.x * pagePixelsPerMm)
  const length = Math.round(line.lengthMm * pagePixelsPerMm)
  const darkest = (image: Uint8Array, at: number, reach: number) => {
    let least = 255
    for (let off = -reach; off <= reach; off += 1) {
      least = Math.min(least, image[at + off * across] ?? 255)
    }
    return least
  }
  for (let step = 0; step < length; step += 1) {
    const at = first + step * along
    const value = darkest(print.data, at, 1)
    if (value < paleFrom || value > paleTo) continue
    // Against the lighter of the papers on either side.
    const paper = Math.max(data[at + 4 * across] ?? 255, data[at - 4 * across] ?? 255)
    count.drawn += 1
    if (darkest(data, at, 2) < paper * (1 - count.depth)) count.seen += 1
  }
}

/** Of black pixels more than this stand alone where grey is shown in dots; hardly any elsewhere. */
const loneShare = 0.02

/** How the device that made an image shows grey, as a fax does or a scanner. */
export function toneOf({ data, width, height }: GreyImage): Tone {
  let black = 0
  let lone = 0
  for (let at = 0; at < data.length; at += 1) {
    const value = data[at] ?? 0
    if (value !== 0 && value !== 255) return 'grey'
  }
  for (let y = 1; y < height - 1; y += 1) {
    for (let at = y * width + 1; at < (y + 1) * width - 1; at += 1) {
      if (data[at] !== 0) continue
      black += 1
      const beside = (data[at - 1] ?? 0) & (data[at + 1] ?? 0)
      lone += (beside & (data[at - width] ?? 0) & (data[at + width] ?? 0)) === 255 ? 1 : 0
    }
  }
  return lone > black * loneShare ? 'dots' : 'cut'
}
