import type { RandomStream } from '@groundswell/basics'
import type { GreyImage } from '../grey-image.ts'
import { blur } from './blur.ts'
import type { Condition } from './condition.ts'
import { between, chance, normal } from './dice.ts'

/** What a device does to the picture it took: light, blur, grain, dirt, contrast. In place. */
export function developed(
  image: GreyImage,
  condition: Condition,
  random: RandomStream,
): GreyImage {
  const photo = condition === 'photo'
  const passes = photo ? 1 + random.below(2) : chance(random, 0.6) ? 1 : 0
  for (let pass = 0; pass < passes; pass += 1) blur(image)
  if (condition === 'streak') addStreaks(image, random)
  const curve = lightCurve(photo, random)
  if (photo) {
    light(image, curve, random)
    grain(image, { curve: asItIs, sigma: between(random, 2, 6), random })
  } else if (condition === 'photocopy') {
    copy(image, curve, random)
    grain(image, { curve: asItIs, sigma: between(random, 0.5, 3), random })
  } else grain(image, { curve, sigma: between(random, 0.5, 3), random })
  if (condition === 'fax') {
    if (chance(random, 0.4)) dither(image)
    else cut(image, random)
  }
  return image
}

/** What becomes of each grey value. */
type Curve = Uint8Array
const asItIs: Curve = Uint8Array.from({ length: 256 }, (_, value) => value)

/** Dirt on the glass of a feeder: straight lines down the whole picture. */
function addStreaks({ width, height, data }: GreyImage, random: RandomStream): void {
  const streaks = 1 + random.below(3)
  for (let streak = 0; streak < streaks; streak += 1) {
    const x = width * between(random, 0.04, 0.96)
    const half = between(random, 0.5, 2)
    const depth = between(random, 0.1, 0.7)
    for (let row = 0; row < height; row += 1) {
      for (let column = Math.floor(x - half - 1); column <= x + half + 1; column += 1) {
        const cover = Math.min(1, half + 0.5 - Math.abs(column + 0.5 - x))
        const at = row * width + column
        const value = data[at]
        if (cover <= 0 || value === undefined) continue
        data[at] = value * (1 - depth * cover * (0.85 + 0.15 * random.uniform()))
      }
    }
  }
}

/** Black and white as the device has them. */
function lightCurve(photo: boolean, random: RandomStream): Curve {
  const black = photo ? between(random, 25, 60) : between(random, 0, 45)
  const white = photo ? between(random, 190, 240) : between(random, 232, 255)
  const gamma = between(random, 0.85, 1.15)
  return Uint8Array.from(
    { length: 256 },
    (_, value) => black + (white - black) * (value / 255) ** gamma,
  )
}

/** Across a photograph light falls off. */
function light(
  { width, height, data }: GreyImage,
  curve: Curve,
  random: RandomStream,
): void {
  const fall = between(random, 0.1, 0.4)
  const toward = between(random, 0, 6.283)
  const dx = (fall * Math.cos(toward)) / width
  const dy = (fall * Math.sin(toward)) / height
  for (let y = 0, at = 0; y < height; y += 1) {
    const start = 1 - fall / 2 + dy * (y - height / 2)
    for (let x = 0; x < width; x += 1, at += 1) {
      const bright = start + dx * (x - width / 2)
      data[at] = (curve[data[at] ?? 0] ?? 0) * (bright < 1.05 ? bright : 1.05)
    }
  }
}

/** A copier hardens contrast and leaves specks of toner. */
function copy(
  { width, height, data }: GreyImage,
  curve: Curve,
  random: RandomStream,
): void {
  const hard = between(random, 1.1, 1.7)
  const middle = between(random, 150, 190)
  const harder = curve.map((value) =>
    Math.max(0, Math.min(255, middle + (value - middle) * hard)),
  )
  for (let at = 0; at < data.length; at += 1) data[at] = harder[data[at] ?? 0] ?? 0
  const specks = random.below(120)
  for (let speck = 0; speck < specks; speck += 1) {
    const at = random.below(width * (height - 2))
    const dark = between(random, 20, 140)
    const size = 1 + random.below(2)
    for (let dy = 0; dy < size; dy += 1) {
      for (let dx = 0; dx < size; dx += 1) data[at + dy * width + dx] = dark
    }
  }
}

const grainTable = new Int8Array(8192)

/**
 * The curve, and noise from a table that a linear congruence walks through. Four pixels are done
 * at once, each by every fourth number of the walk, so that none waits for the one before.
 */
function grain(
  { data }: GreyImage,
  {
    curve,
    sigma,
    random,
  }: { readonly curve: Curve; readonly sigma: number; readonly random: RandomStream },
): void {
  const table = grainTable
  for (let at = 0; at < table.length; at += 1) table[at] = normal(random) * sigma
  const clamped = new Uint8ClampedArray(data.buffer, data.byteOffset, data.length)
  let a = walked(random.below(0x7fffffff))
  let b = walked(a)
  let c = walked(b)
  let d = walked(c)
  const whole = data.length - (data.length % 4)
  let at = 0
  for (; at < whole; at += 4) {
    clamped[at] = (curve[data[at] ?? 0] ?? 0) + (table[(a >> 9) & 8191] ?? 0)
    clamped[at + 1] = (curve[data[at + 1] ?? 0] ?? 0) + (table[(b >> 9) & 8191] ?? 0)
    clamped[at + 2] = (curve[data[at + 2] ?? 0] ?? 0) + (table[(c >> 9) & 8191] ?? 0)
    clamped[at + 3] = (curve[data[at + 3] ?? 0] ?? 0) + (table[(d >> 9) & 8191] ?? 0)
    a = (Math.imul(a, fourSteps) + fourAdded) | 0
    b = (Math.imul(b, fourSteps) + fourAdded) | 0
    c = (Math.imul(c, fourSteps) + fourAdded) | 0
    d = (Math.imul(d, fourSteps) + fourAdded) | 0
  }
  for (; at < data.length; at += 1) {
    clamped[at] = (curve[data[at] ?? 0] ?? 0) + (table[(a >> 9) & 8191] ?? 0)
    a = walked(a)
  }
}

/** One step, modulo 2^32; the bits that are used are the same as modulo 2^31. */
function walked(state: number): number {
  return (Math.imul(state, 1103515245) + 12345) | 0
}

/** Four steps are one of the same kind: `x * 1103515245^4 + walked^4(0)`. */
const fourAdded = walked(walked(walked(walked(0))))
const fourSteps = (walked(walked(walked(walked(1)))) - fourAdded) | 0

/** Black or white by a level under the paper's own, as fax machines set it line by line. */
function cut({ width, height, data }: GreyImage, random: RandomStream): void {
  const level = between(random, 0.72, 0.86)
  const counts = new Uint32Array(256)
  for (let y = 0; y < height; y += 1) {
    const from = y * width
    const to = from + width
    counts.fill(0)
    for (let at = from; at < to; at += 1) {
      const value = data[at] ?? 0
      counts[value] = (counts[value] ?? 0) + 1
    }
    const edge = ranked(counts, Math.floor(width * 0.7)) * level
    for (let at = from; at < to; at += 1) data[at] = (data[at] ?? 0) < edge ? 0 : 255
  }
}

/** The value at a place in the order of size. */
function ranked(counts: Uint32Array, place: number): number {
  let value = 0
  for (let left = place; value < 255; value += 1) {
    left -= counts[value] ?? 0
    if (left < 0) return value
  }
  return value
}

/** Black and white dots for grey (Floyd and Steinberg, 1976). */
function dither({ width, height, data }: GreyImage): void {
  let errors = new Float32Array(width + 2)
  let next = new Float32Array(width + 2)
  for (let y = 0; y < height; y += 1) {
    next.fill(0)
    let carry = 0
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x
      // The machine takes the paper's grey for white first, or it would dot the whole page.
      const wanted = Math.min(255, (data[at] ?? 0) * 1.12) + carry + (errors[x + 1] ?? 0)
      const dot = wanted < 128 ? 0 : 255
      data[at] = dot
      const error = wanted - dot
      carry = (error * 7) / 16
      next[x] = (next[x] ?? 0) + (error * 3) / 16
      next[x + 1] = (next[x + 1] ?? 0) + (error * 5) / 16
      next[x + 2] = (next[x + 2] ?? 0) + error / 16
    }
    const done = errors
    errors = next
    next = done
  }
}
