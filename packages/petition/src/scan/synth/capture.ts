import type { RandomStream } from '@groundswell/basics'
import { fittedMap, type Homography, inverse } from '../../paper-reading/homography.ts'
import { type GreyImage, shrunk } from '../grey-image.ts'
import { layOut } from '../laid-out-line.ts'
import { reusedBytes } from '../reused-memory.ts'
import { sightOf } from './bare-paper.ts'
import type { Condition } from './condition.ts'
import { between, chance, normal } from './dice.ts'

/** How a device looks at a page. */
export interface Lens {
  readonly width: number
  readonly height: number
  /** From places in the picture to places in the page's pixels. */
  readonly toPage: Homography
  /** Further places down the page, in millimetres, that a slipping feed shows instead. */
  readonly slipMm: (yMm: number) => number
}

const dots: Partial<Record<Condition, number>> = {
  scan100: 100,
  scan150: 150,
  scan300: 300,
  photocopy: 200,
}

/** The view of a page under a condition; `size` of the page in millimetres. */
export function lensOf(
  condition: Condition,
  size: { readonly widthMm: number; readonly heightMm: number; readonly perMm: number },
  random: RandomStream,
): Lens {
  const pick = (from: number, to: number) => between(random, from, to)
  if (condition === 'photo') return camera(size, random)
  const dpi = dots[condition] ?? 200
  const fine = chance(random, 0.5)
  const across = (condition === 'fax' ? 204 : dpi) / 25.4
  const down = (condition === 'fax' ? (fine ? 196 : 98) : dpi) / 25.4
  const skew = condition === 'rotate5' ? pick(-5, 5) : normal(random) * 0.5
  const turn = ((skew + (condition === 'upside-down' ? 180 : 0)) * Math.PI) / 180
  const wide = condition === 'rotate5' ? 14 : chance(random, 0.3) ? pick(2, 12) : 0
  const scaleX = condition === 'photocopy' ? pick(0.97, 1.03) : pick(0.997, 1.003)
  const scaleY = condition === 'photocopy' ? pick(0.97, 1.03) : pick(0.997, 1.003)
  const shear = condition === 'stretch' ? pick(-0.008, 0.008) : 0
  const width = Math.round((size.widthMm + 2 * wide) * across)
  const height = Math.round((size.heightMm + 2 * wide) * down)
  const shift = { x: normal(random) * 0.8, y: normal(random) * 0.8 }
  const middle = { x: size.widthMm / 2, y: size.heightMm / 2 }
  const place = (x: number, y: number) => {
    const u = (x - middle.x) * scaleX + (y - middle.y) * shear
    const v = (y - middle.y) * scaleY
    return {
      x: (u * Math.cos(turn) - v * Math.sin(turn) + middle.x + wide + shift.x) * across,
      y: (u * Math.sin(turn) + v * Math.cos(turn) + middle.y + wide + shift.y) * down,
    }
  }
  const waveMm =
    condition === 'stretch' ? pick(0.1, 0.4) : condition === 'fold' ? 0.15 : 0
  const phase = pick(0, 6.3)
  const length = pick(120, 300)
  const slipMm = (yMm: number) =>
    waveMm === 0 ? 0 : waveMm * Math.sin(phase + (yMm / length) * 6.283)
  return { width, height, toPage: mapBack(place, size), slipMm }
}

/** A telephone held over the page: up to ten percent of perspective, any shift and turn. */
function camera(
  size: { readonly widthMm: number; readonly heightMm: number; readonly perMm: number },
  random: RandomStream,
): Lens {
  const tall = 2600 + random.below(1400)
  const width = Math.round(tall * 0.75)
  const fill = between(random, 0.78, 0.93)
  const perMm = Math.min((width * fill) / size.widthMm, (tall * fill) / size.heightMm)
  const turn = normal(random) * 0.05
  const tilt = between(random, 0, 0.1)
  const toward = between(random, 0, 6.283)
  const place = (x: number, y: number) => {
    const u = x - size.widthMm / 2
    const v = y - size.heightMm / 2
    const far =
      1 +
      tilt *
        ((Math.cos(toward) * u) / size.widthMm + (Math.sin(toward) * v) / size.heightMm)
    const a = (u * Math.cos(turn) - v * Math.sin(turn)) / far
    const b = (u * Math.sin(turn) + v * Math.cos(turn)) / far
    return { x: width / 2 + a * perMm, y: tall / 2 + b * perMm }
  }
  return { width, height: tall, toPage: mapBack(place, size), slipMm: () => 0 }
}

function mapBack(
  place: (x: number, y: number) => { x: number; y: number },
  { widthMm, heightMm, perMm }: { widthMm: number; heightMm: number; perMm: number },
): Homography {
  const pairs = [
    [0, 0],
    [widthMm, 0],
    [widthMm, heightMm],
    [0, heightMm],
  ].map(([x = 0, y = 0]) => ({ from: { x: x * perMm, y: y * perMm }, to: place(x, y) }))
  const map = fittedMap(pairs, 'projective')
  const back = map && inverse(map)
  if (back === undefined) throw new Error('a lens that sees nothing')
  return back
}

const pictureMemory = reusedBytes()

/** So many pixels in a row are seen along a straight line. */
const stretch = 16
/** So many are looked at before, for most of a page is bare paper. */
const farther = 8 * stretch

/** What lies beside a page: fills a part of row `y` that begins in column `x`. */
export type Surroundings = (
  part: Uint8Array,
  place: { readonly x: number; readonly y: number },
) => void

/**
 * The page as seen through the lens; `around` puts what lies beside it into the picture. Good
 * until the next one. Most of a page is bare paper: there nothing is reckoned.
 */
export function captured(
  page: GreyImage,
  perMm: number,
  { width, height, toPage, slipMm }: Lens,
  around: Surroundings,
): GreyImage {
  const density = Math.hypot(toPage[0], toPage[3])
  const factor = Math.max(1, Math.floor(density / 1.15))
  const source = shrunk(page, factor)
  const sight = sightOf(source)
  const picture = { width, height, data: pictureMemory(width * height) }
  const { data } = picture
  const [a, b, c, d, e, f, g, h] = toPage
  const line = { left: 0, top: 0, right: 0, bottom: 0, from: 0, to: 0 }
  for (let y = 0; y < height; y += 1) {
    const py = y + 0.5
    const lookTo = (column: number) => {
      const px = column + 0.5
      const w = g * px + h * py + 1
      const v = (d * px + e * py + f) / w
      line.right = (a * px + b * py + c) / w / factor
      line.bottom = (v + slipMm(v / perMm) * perMm) / factor
      line.to = y * width + column
    }
    const goOn = () => {
      line.left = line.right
      line.top = line.bottom
      line.from = line.to
    }
    lookTo(0)
    for (let x = 0; x < width; ) {
      goOn()
      const far = Math.min(width, x + farther)
      lookTo(far)
      if (sight(line) === 'bare') {
        data.fill(255, line.from, line.to)
        x = far
        continue
      }
      for (; x < far; x += stretch) {
        lookTo(Math.min(width, x + stretch))
        const seen = sight(line)
        if (seen === 'edge') around(data.subarray(line.from, line.to), { x, y })
        if (seen === 'bare') data.fill(255, line.from, line.to)
        else layOut(source, data, line)
        goOn()
      }
      x = far
    }
  }
  return picture
}
