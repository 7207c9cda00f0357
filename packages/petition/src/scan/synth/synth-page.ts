import { type RandomStream, randomStream } from '@groundswell/basics'
import sharp from 'sharp'
import { papers } from '../../paper.ts'
import type { SheetForm } from '../../sheet-form.ts'
import type { GreyImage } from '../grey-image.ts'
import { captured, lensOf, type Surroundings } from './capture.ts'
import type { Condition } from './condition.ts'
import { developed } from './device.ts'
import { between, oneOf } from './dice.ts'
import { fillPage, type RowTruth, usedRows } from './filled-page.ts'
import { damagePage } from './page-damage.ts'

/** Pages are drawn and written on at 300 dots an inch. */
export const drawingPerMm = 300 / 25.4

/** A page as it would come from a scanner or a telephone, with what is truly on it. */
export interface SynthPage {
  readonly image: GreyImage
  readonly rows: readonly RowTruth[]
}

/**
 * Fills a printed page and captures it under a condition. The same seed gives the same pixels.
 * `print` is the page of the sheet drawn at `drawingPerMm`; it is written on. The image is good
 * until the next page.
 */
export function synthPage(
  print: GreyImage,
  {
    form,
    page,
    condition,
    sheetSeed,
    seed,
  }: {
    readonly form: SheetForm
    readonly page: number
    readonly condition: Condition
    /** Says how far the sheet is filled, the same for all its pages. */
    readonly sheetSeed: string
    readonly seed: string
  },
): SynthPage {
  const random = randomStream(seed)
  const { widthMm, heightMm } = papers[form.paper]
  const pageForm = form.pages.find((one) => one.page === page)
  if (pageForm === undefined) throw new Error(`the form has no page ${page}`)
  const used = usedRows(form, randomStream(sheetSeed))
  const rows = fillPage(print, drawingPerMm, { form: pageForm, used, random })
  damagePage(print, drawingPerMm, { condition, random })
  const lens = lensOf(condition, { widthMm, heightMm, perMm: drawingPerMm }, random)
  const seen = captured(print, drawingPerMm, lens, surroundings(condition, random))
  return { image: developed(seen, condition, random), rows }
}

/** What lies beside the page: a white lid, a black one, or a table. */
function surroundings(condition: Condition, random: RandomStream): Surroundings {
  if (condition === 'photo') {
    const shade = between(random, 40, 150)
    const vein = between(random, 3, 18)
    return (part, { x, y }) => {
      const bend = Math.sin(y * 0.013) * 3
      for (let at = 0; at < part.length; at += 1) {
        const wave = waves[(((x + at) * 0.05 + bend) * perRadian + 4096) & 255] ?? 0
        part[at] = shade + vein * wave
      }
    }
  }
  const lid = oneOf(random, [255, 255, 250, 235, 30])
  return (part) => part.fill(lid)
}

/** A whole wave in so many steps to a radian. */
const perRadian = 128 / Math.PI
const waves = Float32Array.from({ length: 256 }, (_, at) => Math.sin(at / perRadian))

/** The page as a file of the kind that such a device makes, and the ending of its name. */
export async function encodedPage(
  { width, height, data }: GreyImage,
  condition: Condition,
  seed: string,
): Promise<{ readonly bytes: Buffer; readonly ending: 'jpg' | 'png' | 'tif' }> {
  const random = randomStream(`${seed} file`)
  const raw = sharp(data, { raw: { width, height, channels: 1 } })
  if (condition === 'fax') {
    // sharp writes Group 4 only from images of one bit, and takes 128 as the border.
    const bytes = await raw
      .toColourspace('b-w')
      .tiff({ compression: 'ccittfax4', bitdepth: 1 })
      .toBuffer()
    return { bytes, ending: 'tif' }
  }
  if (condition === 'scan300' && random.uniform() < 0.3) {
    return { bytes: await raw.toColourspace('b-w').png().toBuffer(), ending: 'png' }
  }
  const quality = condition === 'jpeg40' ? 40 : Math.round(between(random, 65, 92))
  return {
    bytes: await raw
      .toColourspace('b-w')
      .jpeg({ quality, optimiseCoding: false })
      .toBuffer(),
    ending: 'jpg',
  }
}
