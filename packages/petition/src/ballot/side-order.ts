import { type DrawSeed, tickets } from '../draw/index.ts'
import type { Side } from './ballot-part.ts'

/**
 * Which side stands first in the guide: that with the smaller ticket under a seed rolled in
 * public, as `groundswell sample` draws lines. Before a seed is rolled nobody has drawn, and
 * `for` stands first provisionally.
 */
export function sideOrder(seed?: DrawSeed): {
  readonly order: readonly [Side, Side]
  readonly drawn: boolean
} {
  if (seed === undefined) return { order: ['for', 'against'], drawn: false }
  const { number } = tickets(seed)
  const drawn = true
  return number('for') < number('against')
    ? { order: ['for', 'against'], drawn }
    : { order: ['against', 'for'], drawn }
}
