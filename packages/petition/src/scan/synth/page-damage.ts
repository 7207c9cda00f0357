import type { RandomStream } from '@groundswell/basics'
import type { GreyImage } from '../grey-image.ts'
import type { Condition } from './condition.ts'
import { between, chance, normal } from './dice.ts'

/** What happens to the paper itself, drawn into the page in place. */
export function damagePage(
  page: GreyImage,
  pixelsPerMm: number,
  { condition, random }: { readonly condition: Condition; readonly random: RandomStream },
): void {
  const damage = { page, pixelsPerMm, random }
  if (condition === 'fold') fold(damage)
  if (condition === 'stain') coffeeRing(damage)
  if (condition === 'bleed') bleedThrough(damage)
  if (condition === 'torn') tearCorner(damage)
  if (condition === 'staple') staple(damage)
}

interface Damage {
  readonly page: GreyImage
  readonly pixelsPerMm: number
  readonly random: RandomStream
}

/** One to three creases: a thin dark line with a soft shade on one side. */
function fold({ page, pixelsPerMm, random }: Damage): void {
  const { width, height } = page
  const creases = 1 + random.below(3)
  for (let crease = 0; crease < creases; crease += 1) {
    const upright = chance(random, 0.3)
    const long = upright ? height : width
    const across = upright ? width : height
    const start = across * between(random, 0.2, 0.8)
    const slope = between(random, -0.012, 0.012)
    const line = between(random, 0.1, 0.4)
    const shade = between(random, 0.03, 0.15)
    const softMm = between(random, 1, 4)
    const fine = between(random, 0.08, 0.2) * pixelsPerMm
    const offs: number[] = []
    for (let off = -3 * fine; off < softMm * pixelsPerMm * 2; off += 1) offs.push(off)
    const shares = offs.map((off) => {
      const sharp = line * Math.exp(-((off / fine) ** 2))
      const soft = off > 0 ? shade * Math.exp(-off / (softMm * pixelsPerMm)) : 0
      return sharp + soft
    })
    for (let at = 0; at < long; at += 1) {
      const middle = start + slope * at + normal(random) * 0.3
      for (let k = 0; k < offs.length; k += 1) {
        const place = Math.round(middle + (offs[k] ?? 0))
        if (place < 0 || place >= across) continue
        darken(page, upright ? at * width + place : place * width + at, shares[k] ?? 0)
      }
    }
  }
}

/** The ring of a cup: a broken band with a darker outer edge, here and there a drop. */
function coffeeRing({ page, pixelsPerMm, random }: Damage): void {
  const { width, height } = page
  const x = width * between(random, 0.1, 0.9)
  const y = height * between(random, 0.1, 0.9)
  const radius = between(random, 30, 45) * pixelsPerMm
  const band = between(random, 1.5, 4) * pixelsPerMm
  const deep = between(random, 0.06, 0.2)
  const edge = between(random, 0.05, 0.22)
  const phase = between(random, 0, 6.3)
  const reach = radius + band
  const wave = { along: Math.cos(phase), ahead: Math.sin(phase) }
  // Beyond these no wobble brings the band.
  const nearest = ((radius - 0.7 * band) / 1.007) ** 2
  const farthest = ((radius + 0.7 * band) / 0.993) ** 2
  for (
    let row = Math.max(0, Math.floor(y - reach));
    row < Math.min(height, y + reach);
    row += 1
  ) {
    for (
      let column = Math.max(0, Math.floor(x - reach));
      column < Math.min(width, x + reach);
      column += 1
    ) {
      const square = (row - y) ** 2 + (column - x) ** 2
      if (square < nearest || square > farthest) continue
      const distance = Math.sqrt(square)
      // The sines of the angle and of three times the angle, each ahead by the phase.
      const sine = (row - y) / distance
      const cosine = (column - x) / distance
      const sine3 = sine * (3 - 4 * sine * sine)
      const cosine3 = cosine * (4 * cosine * cosine - 3)
      const wobble = 1 + 0.006 * (sine3 * wave.along + cosine3 * wave.ahead)
      const off = (distance * wobble - radius) / band
      if (off < -0.7 || off > 0.7) continue
      const strength = 0.55 + 0.45 * (sine * wave.along + cosine * wave.ahead)
      const inside = deep * Math.exp(-((off / 0.35) ** 2))
      const rim = edge * Math.exp(-(((off - 0.4) / 0.09) ** 2))
      darken(page, row * width + column, strength * (inside + rim))
    }
  }
}

/** Writing of the other side shows through: mirrored, pale and soft. */
function bleedThrough({ page, pixelsPerMm, random }: Damage): void {
  const { width, height } = page
  const depth = between(random, 0.03, 0.09)
  const lineMm = between(random, 4, 7)
  const radius = Math.round(0.35 * pixelsPerMm)
  const side = Array.from({ length: 2 * radius + 1 }, (_, at) => at - radius)
  const spots = side.flatMap((dy) =>
    side.map((dx) => ({
      step: dy * width + dx,
      shown: 255 * (1 - depth * (1 - Math.hypot(dx, dy) / (radius * 1.5))),
    })),
  )
  for (let line = 25; line < height / pixelsPerMm - 25; line += lineMm) {
    let x = 15
    while (x < width / pixelsPerMm - 20) {
      const word = between(random, 3, 14)
      for (let at = 0; at < word; at += 0.35) {
        const cx = (x + at) * pixelsPerMm
        const cy = (line + between(random, -1.1, 1.1)) * pixelsPerMm
        const middle = Math.round(cy) * width + Math.round(cx)
        for (const { step, shown } of spots) {
          const value = page.data[middle + step] ?? 0
          if (value > shown) page.data[middle + step] = shown
        }
      }
      x += word + between(random, 1, 3)
    }
  }
}

/** A corner is torn off or covered: its marker is gone. */
function tearCorner({ page, pixelsPerMm, random }: Damage): void {
  const { width, height, data } = page
  const size = between(random, 24, 40) * pixelsPerMm
  // The corner with the QR code is spared: without it and the marker the page is a person's.
  const lower = chance(random, 0.66)
  const right = lower && chance(random, 0.5)
  const shade = chance(random, 0.5) ? 245 : 40
  for (let row = 0; row < size; row += 1) {
    const edge = size - row + normal(random) * 3
    for (let column = 0; column < edge; column += 1) {
      const x = right ? width - 1 - column : column
      const y = lower ? height - 1 - row : row
      data[y * width + x] = shade
    }
  }
}

/** A staple near a corner, with its shadow and two holes. */
function staple({ page, pixelsPerMm, random }: Damage): void {
  const { width } = page
  const x = between(random, 5, 30) * pixelsPerMm
  const y = between(random, 3, 9) * pixelsPerMm
  const length = between(random, 9, 13) * pixelsPerMm
  const slope = between(random, -0.5, 0.5)
  for (let along = 0; along < length; along += 0.5) {
    for (let off = -0.8; off < 0.8; off += 0.1) {
      const row = Math.round(y + along * slope + off * pixelsPerMm)
      const column = Math.round(x + along)
      darken(page, row * width + column, off < 0.2 ? 0.25 : 0.05)
    }
  }
}

function darken({ data }: GreyImage, at: number, share: number): void {
  const value = data[at]
  if (value !== undefined) data[at] = value * (1 - Math.min(1, Math.max(0, share)))
}
