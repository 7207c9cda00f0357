import { crc32, deflateSync } from 'node:zlib'
import type { GreyImage } from './grey-image.ts'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** A grey image as a PNG file of 8 bits (ISO/IEC 15948), the same bytes for the same image. */
export function greyPng({ width, height, data }: GreyImage): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 0, 0, 0, 0], 8)
  // Each row as differences to the row above (filter 2): strokes are mostly upright.
  const filtered = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y += 1) {
    const to = y * (width + 1)
    const from = y * width
    filtered[to] = y === 0 ? 0 : 2
    for (let x = 0; x < width; x += 1) {
      const above = y === 0 ? 0 : (data[from - width + x] ?? 0)
      filtered[to + 1 + x] = (data[from + x] ?? 0) - above
    }
  }
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(filtered, { level: 1 })),
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
