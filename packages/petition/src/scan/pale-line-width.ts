import type { BlankPage } from './blank-page.ts'
import type { GreyImage } from './grey-image.ts'
import { pagePixelsPerMm } from './rectified-page.ts'

/** How far from its middle a line is looked for, in pixels. */
const reach = pagePixelsPerMm
/** Grey of the thin boxes as drawn; what is darker is a letter. */
const lineGrey = 173
const letterGrey = 120
/** Writing that crosses a line does not make it wider than so many times its width. */
const mostTimes = 2

/**
 * How wide the form's pale upright lines are seen on a page of black and white, as a share of
 * their printed width; 0 where there are none. A level at half of a line's darkness leaves a line
 * as wide as it is, for there its blurred edge has that darkness; a higher level makes it narrow,
 * and cuts off what is paler than the line. Upright lines, because a fax has half as many lines
 * to the inch down the page as across it.
 */
export function paleWidthShare(
  page: GreyImage,
  { print, form }: Pick<BlankPage, 'print' | 'form'>,
): number {
  const widths = { seen: 0, printed: 0 }
  for (const { box, fields } of form.rows) {
    // Print stands at the ends of a field's border, and at the row's number.
    for (const { box: field } of fields) {
      const { x, y, height } = field
      addWidths(page, print, { x, from: y + height * 0.3, to: y + height * 0.9 }, widths)
    }
    const from = box.y + box.height * 0.3
    const to = box.y + box.height * 0.9
    for (const x of [box.x, box.x + box.width]) {
      addWidths(page, print, { x, from, to }, widths)
    }
  }
  return widths.printed === 0 ? 0 : widths.seen / widths.printed
}

function addWidths(
  page: GreyImage,
  print: GreyImage,
  line: { readonly x: number; readonly from: number; readonly to: number },
  sum: { seen: number; printed: number },
): void {
  const middle = Math.round(line.x * pagePixelsPerMm)
  const bottom = Math.round(line.to * pagePixelsPerMm)
  for (let y = Math.round(line.from * pagePixelsPerMm); y < bottom; y += 1) {
    let seen = 0
    let printed = 0
    let darkest = 255
    for (let off = -reach; off <= reach; off += 1) {
      const at = y * print.width + middle + off
      const drawn = print.data[at] ?? 255
      darkest = Math.min(darkest, drawn)
      printed += (255 - drawn) / (255 - lineGrey)
      seen += (255 - (page.data[at] ?? 255)) / 255
    }
    if (darkest < letterGrey || printed === 0) continue
    sum.printed += printed
    sum.seen += Math.min(seen, printed * mostTimes)
  }
}
