import type { Result } from '@groundswell/basics'
import type { PageProblem } from '../paper-reading/page-problem.ts'
import type { GreyImage } from './grey-image.ts'

/** A file whose pages can be taken out one by one, in any order. */
export interface OpenFile {
  readonly pages: number
  /** Whether its pages are told apart by a number in `PageReading.page`. */
  readonly numbered: boolean
  /** The page with a number, from 1. */
  readonly page: (number: number) => Promise<Result<GreyImage, PageProblem>>
  readonly close: () => void
}

/** The largest image that is read: a sheet of A3 at 600 dpi, or a telephone's 108 megapixels. */
export const mostMegapixels = 120

/** `too-large` for an image of more than `mostMegapixels`; undefined otherwise. */
export function tooLarge(width: number, height: number): PageProblem | undefined {
  const megapixels = (width * height) / 1e6
  if (megapixels <= mostMegapixels) return undefined
  return { kind: 'too-large', megapixels: Math.round(megapixels), most: mostMegapixels }
}
