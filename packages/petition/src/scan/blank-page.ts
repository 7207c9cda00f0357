import { type Box, insetBox } from '../box.ts'
import { type HomePrint, homeText } from '../layout/home-print.ts'
import { slotExtent } from '../layout/slot-text.ts'
import { type ZoneMap, zoneMap } from '../paper-reading/page-zone.ts'
import type { PageForm } from '../sheet-form.ts'
import type { GreyImage } from './grey-image.ts'
import { pagePixelsPerMm } from './rectified-page.ts'

/** What is known of a page before anybody wrote on it, in the pixels of the rectified page. */
export interface BlankPage {
  readonly form: PageForm
  readonly widthMm: number
  readonly heightMm: number
  /** The page as printed. */
  readonly print: GreyImage
  /** 1 where no print is near, so that whatever is dark there was added. */
  readonly free: Uint8Array
  readonly zones: ZoneMap
  /** Every third pixel of the page that is free and in no zone: the bare paper. */
  readonly plain: Int32Array
}

/** How far print may be seen from its place, in millimetres: registration, swelling, blur. */
const printReachMm = 0.45
/** Paper's edge is not looked at: shadows, cut-off and the bed of the scanner are seen there. */
const edgeMm = 4
const paperWhite = 247

/**
 * Prepares a page of a form from its blank print (`pagePixelsPerMm` pixels a millimetre). What
 * is printed for a signer is no ink: its own words where `home` says them, else the whole line
 * of type that may stand there.
 */
export function blankPage(
  form: PageForm,
  paper: { readonly widthMm: number; readonly heightMm: number },
  print: GreyImage,
  home?: HomePrint,
): BlankPage {
  const { width, height } = print
  const free = new Uint8Array(width * height).fill(1)
  const reach = Math.ceil(printReachMm * pagePixelsPerMm)
  const clear = (left: number, top: number, right: number, bottom: number) => {
    for (let y = Math.max(0, top); y < Math.min(height, bottom); y += 1) {
      free.fill(0, y * width + Math.max(0, left), y * width + Math.min(width, right))
    }
  }
  const isPrint = (at: number) => (print.data[at] ?? 255) < paperWhite
  for (let y = 0; y < height; y += 1) {
    const base = y * width
    for (let x = 0; x < width; x += 1) {
      if (!isPrint(base + x)) continue
      const left = x
      let right = x
      // Print so near that nothing is left free in between is cleared in one.
      for (; x + 1 < width && x <= right + 2 * reach; x += 1) {
        if (isPrint(base + x + 1)) right = x + 1
      }
      clear(left - reach, y - reach, right + reach + 1, y + reach + 1)
    }
  }
  for (const box of variableParts(form, home)) {
    clear(
      Math.floor(box.x * pagePixelsPerMm),
      Math.floor(box.y * pagePixelsPerMm),
      Math.ceil((box.x + box.width) * pagePixelsPerMm),
      Math.ceil((box.y + box.height) * pagePixelsPerMm),
    )
  }
  const edge = Math.round(edgeMm * pagePixelsPerMm)
  clear(0, 0, width, edge)
  clear(0, height - edge, width, height)
  clear(0, 0, edge, height)
  clear(width - edge, 0, width, height)
  const zones = zoneMap(form, { width, height, perMm: pagePixelsPerMm })
  return { form, ...paper, print, free, zones, plain: plainPixels(free, zones) }
}

function plainPixels(free: Uint8Array, { zoneOf }: ZoneMap): Int32Array {
  const pixels = new Int32Array(Math.ceil(free.length / 3))
  let count = 0
  for (let at = 0; at < free.length; at += 3) {
    if (free[at] === 0 || zoneOf[at] !== 0) continue
    pixels[count] = at
    count += 1
  }
  return pixels.slice(0, count)
}

/** What differs from sheet to sheet, with a border around it. */
function variableParts(form: PageForm, home: HomePrint | undefined): Box[] {
  const { qr, secondCode, printedId, printed = [] } = form
  return [
    ...[qr, secondCode, printedId].map((box) => insetBox(box, -1.5)),
    ...printed.map((part) => {
      const text = home && (homeText(part.slot, home) ?? '')
      return insetBox(slotExtent(part, text), -printReachMm)
    }),
  ]
}

/** The page as it was printed for one supporter. */
export function ownBlank(blank: BlankPage, home: HomePrint | undefined): BlankPage {
  const { form, widthMm, heightMm, print } = blank
  if (home === undefined || form.printed === undefined) return blank
  return blankPage(form, { widthMm, heightMm }, print, home)
}
