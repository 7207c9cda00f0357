import type { Dice } from './dice.ts'
import {
  drawHand,
  type Hand,
  written,
  writtenStreet,
  writtenUnit,
} from './handwriting.ts'
import type { Claim } from './line-claim.ts'
import type { LineKind } from './line-kind.ts'
import { misreadNumber, misspelt } from './misspelling.ts'
import { nicknamesOf } from './nickname.ts'

/** The claim as it stands on the paper. */
export interface WrittenClaim {
  readonly first: string
  readonly middle: string
  readonly last: string
  readonly suffix: string
  readonly house: string
  readonly street: string
  readonly unit: string
  readonly city: string
  readonly zip: string
  readonly birthYear: string
}

/**
 * The claim in one signer's hand: names in the order and form that the kind asks for, the
 * street shortened or spelled out, direction, unit, city or ZIP code left off as often as
 * people leave them off, and one slip of the pen where the kind is `typo`.
 */
export function writtenClaim(
  { person, home }: Claim,
  kind: LineKind,
  options: { readonly hasBirthYear: boolean },
  dice: Dice,
): WrittenClaim {
  const hand = drawHand(dice)
  const named = names(person, kind, dice)
  const text =
    kind === 'typo'
      ? withSlip({ ...named, ...address(home) }, dice)
      : { ...named, ...address(home) }
  const claim = {
    first: written(text.first, hand, dice),
    middle: written(text.middle, hand, dice),
    last: written(text.last, hand, dice),
    suffix:
      person.suffix !== '' && dice.chance(6500) ? written(person.suffix, hand, dice) : '',
    house: text.house,
    street: writtenStreet(text.street, hand, dice),
    unit: writtenUnit(home.unit, hand, dice),
    city: writtenCity(home.city, hand, dice),
    zip: writtenZip(home.zip, dice),
    birthYear: options.hasBirthYear ? String(Math.floor(person.born / 10_000)) : '',
  }
  return kind === 'illegible' ? unreadable(claim, dice) : claim
}

interface Text {
  readonly first: string
  readonly middle: string
  readonly last: string
  readonly house: string
  readonly street: string
}

function address({ house, street }: Claim['home']) {
  return { house, street }
}

function names(person: Claim['person'], kind: LineKind, dice: Dice) {
  const { first, last } = person
  const middle = dice.chance(5800)
    ? ''
    : dice.chance(6000)
      ? person.middle.slice(0, 1)
      : person.middle
  if (kind === 'initial') return { first: first.slice(0, 1), middle, last }
  if (kind === 'swapped') return { first: last, middle, last: first }
  const isLongMiddle = person.middle.length > 1
  if (kind === 'middle-name' && isLongMiddle) {
    return {
      first: person.middle,
      middle: dice.chance(4000) ? first.slice(0, 1) : '',
      last,
    }
  }
  const short = nicknamesOf(first)
  if (kind === 'nickname' && short.length > 0)
    return { first: dice.pick(short), middle, last }
  return { first, middle, last }
}

/** One field, in one line of twelve two fields, with a slip. */
function withSlip(text: Text, dice: Dice): Text {
  const once = slipInOne(text, dice)
  return dice.chance(800) ? slipInOne(once, dice) : once
}

function slipInOne(text: Text, dice: Dice): Text {
  const at = dice.below(100)
  if (at < 38) return { ...text, last: misspelt(text.last, dice) }
  if (at < 64) return { ...text, first: misspelt(text.first, dice) }
  if (at < 78) return { ...text, house: misreadNumber(text.house, dice) }
  const words = text.street.split(' ')
  const longest = words.reduce((a, b) => (b.length > a.length ? b : a))
  const wrong = misspelt(longest, dice)
  return {
    ...text,
    street: words.map((word) => (word === longest ? wrong : word)).join(' '),
  }
}

function writtenCity(city: string, hand: Hand, dice: Dice): string {
  const at = dice.below(100)
  if (at < 3) return ''
  if (at < 5) return written(misspelt(city, dice), hand, dice)
  if (at < 8 && city.includes(' ')) {
    const initials = city.split(' ').map((word) => word.charAt(0))
    return initials.join(hand === 'ordinary' ? '.' : '')
  }
  return written(city, hand, dice)
}

function writtenZip(zip: string, dice: Dice): string {
  if (dice.chance(1100)) return ''
  return dice.chance(70) ? misreadNumber(zip, dice) : zip
}

function unreadable(claim: WrittenClaim, dice: Dice): WrittenClaim {
  return {
    ...claim,
    first: dice.chance(5000) ? claim.first.slice(0, 1) : '',
    last: dice.chance(5000) ? `${claim.last.slice(0, 2)}?` : '',
    street: dice.chance(5000) ? `${claim.street.slice(0, 3)}?` : '',
  }
}
