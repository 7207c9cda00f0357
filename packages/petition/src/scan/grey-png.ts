import { constants, crc32, deflateSync } from 'node:zlib'
import type { GreyImage } from './grey-image.ts'
import { reusedBytes } from './reused-memory.ts'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** Grain has no repeats worth looking for but runs: a tenth smaller than level 1, in less time. */
const deflating = { level: 1, strategy: constants.Z_RLE }

/** What of an image is wanted, in pixels. */
interface Part {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

const filterMemory = reusedBytes()

/**
 * A grey image, or a part of it, as a PNG file of 8 bits (ISO/IEC 15948), the same bytes for the
 * same image.
 */
export function greyPng(
  image: GreyImage,
  part: Part = { left: 0, top: 0, ...image },
): Buffer {
  const { data, width: stride } = image
  const { left, top, width, height } = part
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 0, 0, 0, 0], 8)
  // Each row as differences to the row above (filter 2): strokes are mostly upright.
  const filtered = filterMemory((width + 1) * height)
  const first = top * stride + left
  filtered[0] = 0
  filtered.set(data.subarray(first, first + width), 1)
  for (let y = 1; y < height; y += 1) {
    const from = first + y * stride
    const to = y * (width + 1) + 1
    filtered[to - 1] = 2
    for (let x = 0; x < width; x += 1) {
      filtered[to + x] = (data[from + x] ?? 0) - (data[from - stride + x] ?? 0)
    }
  }
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(filtered, deflating)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name: string, body: Buffer): Buffer {
  const out = Buffer.alloc(body.length + 12)
  out.writeUInt32BE(body.length, 0)
  out.write(name, 4, 'latin1')
  body.copy(out, 8)
  out.writeUInt32BE(crc32(out.subarray(4, 8 + body.length)), 8 + body.length)
  return out
}
