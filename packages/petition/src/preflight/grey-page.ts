/** A page as an image: 0 is black, 255 white, row by row. */
export interface GreyPage {
  readonly data: Uint8Array | Uint8ClampedArray
  readonly width: number
  readonly height: number
  readonly perMm: number
}

/** The pixels four at a time, the last few left out; undefined where memory is not laid so. */
export function foursOf({ data }: GreyPage): Uint32Array | undefined {
  const { buffer, byteOffset, length } = data
  return byteOffset % 4 === 0
    ? new Uint32Array(buffer, byteOffset, length >> 2)
    : undefined
}
