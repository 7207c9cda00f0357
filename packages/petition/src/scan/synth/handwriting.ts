import type { RandomStream } from '@groundswell/basics'
import type { Box, Point } from '../../box.ts'
import type { GreyImage } from '../grey-image.ts'
import { between, chance, normal, oneOf } from './dice.ts'
import { glyphStrokes, glyphWidth } from './glyph.ts'
import { drawStroke, type Pen } from './pen.ts'

/** How one person writes. */
export interface Hand {
  readonly pen: Pen
  /** The height of a small letter in millimetres. */
  readonly sizeMm: number
  readonly slant: number
  readonly spacing: number
  readonly unrest: number
}

/** A paper being written on. */
export interface Desk {
  readonly page: GreyImage
  readonly pixelsPerMm: number
  readonly random: RandomStream
}

export function anyHand(random: RandomStream, pen: Pen): Hand {
  return {
    pen,
    sizeMm: between(random, 1.5, 2.9),
    slant: between(random, -0.15, 0.5),
    spacing: between(random, 0.05, 0.35),
    unrest: between(random, 0.03, 0.12),
  }
}

/** Writes a text into a box, smaller where it would not fit. Names are invented by the caller. */
export function writeText(desk: Desk, hand: Hand, text: string, box: Box): void {
  const { random } = desk
  const units = Array.from(text).reduce(
    (sum, letter) => sum + (letter === ' ' ? 0.6 : glyphWidth(letter) + hand.spacing),
    0,
  )
  const size = Math.min(
    hand.sizeMm,
    (box.width - 3) / (units * 0.75),
    (box.height - 0.6) / 2.9,
  )
  const width = size * 0.75
  let x = box.x + between(random, 1, Math.max(1.2, (box.width - units * width) * 0.5))
  const base = box.y + box.height * between(random, 0.62, 0.78)
  const rise = between(random, -0.02, 0.02)
  for (const letter of text) {
    if (letter === ' ') {
      x += width * 0.6
      continue
    }
    for (const stroke of glyphStrokes(letter)) {
      const points = stroke.map((point): Point => {
        const up = (point.y + normal(random) * hand.unrest) * size
        return {
          x: x + (point.x + normal(random) * hand.unrest) * width + up * hand.slant,
          y: base - up + (x - box.x) * rise,
        }
      })
      drawStroke(desk.page, desk.pixelsPerMm, { points, pen: hand.pen, random })
    }
    x += (glyphWidth(letter) + hand.spacing) * width
  }
}

/** A signature: a tall beginning, a wave that tires, now and then a long tail below. */
export function writeSignature(desk: Desk, hand: Hand, box: Box): void {
  const { random } = desk
  const length = Math.min(box.width - 3, between(random, 22, 50))
  const x = box.x + between(random, 1, Math.max(1.1, box.width - length - 2))
  const base = box.y + box.height * between(random, 0.6, 0.75)
  const tall = Math.min(box.height * 0.62, between(random, 4, 7))
  const points: Point[] = [{ x, y: base }]
  const loops = 5 + random.below(8)
  for (let loop = 0; loop < loops; loop += 1) {
    const at = x + (length * (loop + 0.5)) / loops
    const first = loop === 0 || chance(random, 0.18)
    const height = first ? tall : between(random, 0.8, 2.6)
    points.push(
      { x: at - 0.4, y: base - height },
      { x: at + between(random, 0.1, 1), y: base + between(random, -0.3, 0.5) },
    )
  }
  if (chance(random, 0.3)) {
    const below = box.height * 0.3 + between(random, 0.5, 3.5)
    points.push(
      { x: x + length * 0.95, y: base + below },
      { x: x + length * 0.8, y: base + below * 0.8 },
      { x: x + length, y: base - 1 },
    )
  }
  drawStroke(desk.page, desk.pixelsPerMm, { points, pen: hand.pen, random })
}

/** A straight stroke through what was written. */
export function crossOut(desk: Desk, pen: Pen, box: Box): void {
  const { random } = desk
  const points = [0, 0.33, 0.66, 1].map((t) => ({
    x: box.x + 2 + (box.width - 4) * t,
    y: box.y + box.height * between(random, 0.42, 0.6),
  }))
  drawStroke(desk.page, desk.pixelsPerMm, { points, pen, random })
}

const firstNames = [
  'Anna',
  'Benno',
  'Celia',
  'Dario',
  'Elin',
  'Hanne',
  'Jules',
  'Livia',
  'Mina',
  'Nils',
  'Rosa',
  'Sander',
  'Tomas',
]
const lastNames = [
  'Abelard',
  'Brandes',
  'Castell',
  'Dunmore',
  'Eckhart',
  'Hollis',
  'Jansen',
  'Lindqvist',
  'Marlow',
  'Norell',
  'Rask',
  'Sorel',
  'Tavener',
]
const streets = [
  'Alder St',
  'Birch Ave',
  'Canal Rd',
  'Dune Ln',
  'Elm Ct',
  'Harbor Dr',
  'Juniper Way',
  'Mill St',
]
const cities = ['Lindale', 'Mirador', 'Norhaven', 'Ashby', 'Cardo', 'Tessera', 'Brandt']

/** What an invented person writes into a field of that name. */
export function inventedText(random: RandomStream, field: string): string {
  const number = String(11 + random.below(9888))
  if (/name/.test(field))
    return `${oneOf(random, firstNames)} ${oneOf(random, lastNames)}`
  if (/residence|address|street/.test(field)) return `${number} ${oneOf(random, streets)}`
  if (/zip|postcode/.test(field)) return String(90_001 + random.below(6000))
  if (/date/.test(field)) return `${1 + random.below(9)} ${1 + random.below(28)} 17`
  return oneOf(random, cities)
}
