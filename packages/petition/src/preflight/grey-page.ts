/** A page as an image: 0 is black, 255 white, row by row. */
export interface GreyPage {
  readonly data: Uint8Array | Uint8ClampedArray
  readonly width: number
  readonly height: number
  readonly perMm: number
}
