import type { BlankPage } from './blank-page.ts'
import type { GreyImage } from './grey-image.ts'
import { pagePixelsPerMm } from './rectified-page.ts'

/** Less than this part of the pale print's own depth is as good as none. */
const leastShare = 0.2
/** Grey of the thin boxes as drawn; black print and white paper are left out. */
const paleFrom = 120
const paleTo = 225

/**
 * Whether the pale print of the form, its thin boxes, can no longer be seen on a page. A scan in
 * black and white that lost it may have lost light pencil with it.
 */
export function palePrintLost(
  page: GreyImage,
  { print, form }: Pick<BlankPage, 'print' | 'form'>,
): boolean {
  const { width, data } = page
  let drawn = 0
  let seen = 0
  for (const { box } of form.rows.flatMap(({ fields }) => fields)) {
    // The left border of each field, over its middle part, against the paper beside it.
    const x = Math.round(box.x * pagePixelsPerMm)
    const top = Math.round((box.y + box.height * 0.3) * pagePixelsPerMm)
    const bottom = Math.round((box.y + box.height * 0.7) * pagePixelsPerMm)
    for (let y = top; y < bottom; y += 1) {
      const darkest = (image: Uint8Array) =>
        Math.min(...[-1, 0, 1].map((off) => image[y * width + x + off] ?? 255))
      const paper = (image: Uint8Array) => image[y * width + x + 4] ?? 255
      const value = darkest(print.data)
      if (value < paleFrom || value > paleTo) continue
      drawn += (paper(print.data) - value) / 255
      seen += Math.max(0, paper(data) - darkest(data)) / Math.max(1, paper(data))
    }
  }
  return drawn > 0 && seen < drawn * leastShare
}
