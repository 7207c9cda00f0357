import type { BlankPage } from './blank-page.ts'
import type { GreyImage } from './grey-image.ts'
import { pagePixelsPerMm } from './rectified-page.ts'

/** Half of the pale print must still be seen; where it is, it is a tenth darker than its paper. */
const leastShare = 0.5
const leastDepth = 0.1
/** Grey of the thin boxes as drawn; black print and white paper are left out. */
const paleFrom = 120
const paleTo = 225

/**
 * Whether some of the form's pale print, its thin boxes, can no longer be seen on a page. A scan
 * in black and white that lost it may have lost light pencil with it.
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
      const darkest = (image: Uint8Array, reach: number) => {
        let least = 255
        for (let off = -reach; off <= reach; off += 1) {
          least = Math.min(least, image[y * width + x + off] ?? 255)
        }
        return least
      }
      const value = darkest(print.data, 1)
      if (value < paleFrom || value > paleTo) continue
      const paper = Math.max(
        data[y * width + x + 4] ?? 255,
        data[y * width + x - 4] ?? 255,
      )
      drawn += 1
      if (darkest(data, 2) < paper * (1 - leastDepth)) seen += 1
    }
  }
  return drawn > 0 && seen < drawn * leastShare
}

/** Whether a device has made everything black or white, as a fax does. */
export function isBlackAndWhite({ data }: Pick<GreyImage, 'data'>): boolean {
  return data.every((value) => value === 0 || value === 255)
}
