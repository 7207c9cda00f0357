import { err, ok, type Result } from '@groundswell/basics'
import { sideOrder } from '@groundswell/petition/ballot'
import { drawSeed, tickets } from '@groundswell/petition/draw'
import type { Answer } from '../command.ts'
import type { Refusal } from '../refusal.ts'
import { seedRefusal } from '../words/draw-refusal.ts'

/** `ballot sides`: the side with the smaller ticket stands first; anybody can draw it again. */
export function ballotSides(options: { readonly seed: string }): Result<Answer, Refusal> {
  const seed = drawSeed(options.seed)
  if (!seed.ok) return err(seedRefusal(seed.error))
  const { number } = tickets(seed.value)
  const { order } = sideOrder(seed.value)
  const shown = order.map((side) => ({ side, ticket: number(side) }))
  const text = shown.map(({ side, ticket }, i) => `${i + 1}. ${side}  ${ticket}`)
  return ok({ json: { seed: seed.value, order: shown }, text: text.join('\n') })
}
