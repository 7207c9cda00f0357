import { randomStream } from '@groundswell/basics'
import type { Dice } from '../office.ts'

/** Dice that fall alike in every run, so that no test fails by chance. */
export function fixedDice(seed = 'tests'): Dice {
  const stream = randomStream(seed)
  return (bytes) => Buffer.from(Array.from({ length: bytes }, () => stream.below(256)))
}
