import type { Dice } from './dice.ts'

/**
 * The long tail of surnames, which no published table holds: the front of one real surname
 * and the back of another, joined before a vowel, both skewed so that some rare names are
 * less rare than others. Several hundred thousand distinct spellings at state size.
 */
export function rareSurnames(surnames: readonly string[]): (dice: Dice) => string {
  const long = surnames.slice(200, 6000).filter((name) => /^[A-Z]{6,10}$/.test(name))
  const fronts = [...new Set(long.map((name) => name.slice(0, splitOf(name))))]
  const backs = [...new Set(long.map((name) => name.slice(splitOf(name))))].slice(0, 900)
  return (dice) => {
    const front = Math.min(dice.below(fronts.length), dice.below(fronts.length))
    const back = Math.min(dice.below(backs.length), dice.below(backs.length))
    return (fronts[front] ?? '') + (backs[back] ?? '')
  }
}

/** Before the second vowel, so that both halves can be spoken: HARR-INGTON, MCC-ARTHY. */
function splitOf(name: string): number {
  const at = name.slice(3).search(/[AEIOUY]/) + 3
  return at < 3 ? 3 : Math.min(at, name.length - 2)
}
