import type { RandomStream } from '@groundswell/basics'
import type { GreyImage } from '../grey-image.ts'
import { reusedBytes } from '../reused-memory.ts'
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
  light(image, photo, random)
  if (condition === 'photocopy') copy(image, random)
  grain(image, photo ? between(random, 2, 6) : between(random, 0.5, 3), random)
  if (condition === 'fax') {
    if (chance(random, 0.4)) dither(image)
    else cut(image, random)
  }
  return image
}

const blurMemory = reusedBytes()

/** Weights 1 2 1 both ways, in place. */
function blur({ width, data }: GreyImage): void {
  const half = blurMemory(data.length)
  half[0] = data[0] ?? 0
  half[data.length - 1] = data[data.length - 1] ?? 0
  let before = data[0] ?? 0
  let here = data[1] ?? 0
  for (let at = 1; at < data.length - 1; at += 1) {
    const after = data[at + 1] ?? 0
    half[at] = (before + 2 * here + after + 2) >> 2
    before = here
    here = after
  }
  for (let at = width; at < data.length - width; at += 1) {
    const near = (half[at - width] ?? 0) + (half[at + width] ?? 0)
    data[at] = (near + 2 * (half[at] ?? 0) + 2) >> 2
  }
}

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

/** Black and white as the device has them; across a photograph light falls off. */
function light(
  { width, height, data }: GreyImage,
  photo: boolean,
  random: RandomStream,
): void {
  const black = photo ? between(random, 25, 60) : between(random, 0, 45)
  const white = photo ? between(random, 190, 240) : between(random, 232, 255)
  const gamma = between(random, 0.85, 1.15)
  const curve = Uint8Array.from(
    { length: 256 },
    (_, value) => black + (white - black) * (value / 255) ** gamma,
  )
  if (!photo) {
    for (let at = 0; at < data.length; at += 1) data[at] = curve[data[at] ?? 0] ?? 0
    return
  }
  const fall = between(random, 0.1, 0.4)
  const toward = between(random, 0, 6.283)
  const dx = (fall * Math.cos(toward)) / width
  const dy = (fall * Math.sin(toward)) / height
  for (let y = 0; y < height; y += 1) {
    const start = 1 - fall / 2 + dy * (y - height / 2)
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x
      const value = curve[data[at] ?? 0] ?? 0
      data[at] = value * Math.min(1.05, start + dx * (x - width / 2))
    }
  }
}

/** A copier hardens contrast and leaves specks of toner. */
function copy({ width, height, data }: GreyImage, random: RandomStream): void {
  const hard = between(random, 1.1, 1.7)
  const middle = between(random, 150, 190)
  for (let at = 0; at < data.length; at += 1) {
    data[at] = Math.max(0, Math.min(255, middle + ((data[at] ?? 0) - middle) * hard))
  }
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

function grain({ data }: GreyImage, sigma: number, random: RandomStream): void {
  const table = Int8Array.from({ length: 8192 }, () => normal(random) * sigma)
  let state = random.below(0x7fffffff)
  for (let at = 0; at < data.length; at += 1) {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    const value = (data[at] ?? 0) + (table[(state >> 9) & 8191] ?? 0)
    data[at] = value < 0 ? 0 : value > 255 ? 255 : value
  }
}

/** Black or white by a level under the paper's own, as fax machines set it line by line. */
function cut({ width, height, data }: GreyImage, random: RandomStream): void {
  const level = between(random, 0.72, 0.86)
  for (let y = 0; y < height; y += 1) {
    const row = data.subarray(y * width, (y + 1) * width)
    const paper = Uint8Array.from(row).toSorted()[Math.floor(width * 0.7)] ?? 255
    for (let x = 0; x < width; x += 1) row[x] = (row[x] ?? 0) < paper * level ? 0 : 255
  }
}

/** Black and white dots for grey (Floyd and Steinberg, 1976). */
function dither({ width, height, data }: GreyImage): void {
  let errors = new Float32Array(width + 2)
  for (let y = 0; y < height; y += 1) {
    const next = new Float32Array(width + 2)
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
    errors = next
  }
}
