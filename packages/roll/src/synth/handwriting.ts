import type { Dice } from './dice.ts'

const longTypes: ReadonlyMap<string, readonly string[]> = new Map([
  ['ST', ['Street', 'St.', 'St']],
  ['AVE', ['Avenue', 'Av', 'Ave.']],
  ['DR', ['Drive', 'Dr.', 'Drv']],
  ['RD', ['Road', 'Rd.']],
  ['LN', ['Lane', 'Ln.']],
  ['CT', ['Court', 'Ct.', 'Crt']],
  ['BLVD', ['Boulevard', 'Blvd.', 'Bl']],
  ['PL', ['Place', 'Pl.']],
  ['CIR', ['Circle', 'Cr', 'Cir.']],
  ['TER', ['Terrace', 'Terr']],
  ['PKWY', ['Parkway', 'Pkwy.', 'Pky']],
])

const longDirections: ReadonlyMap<string, string> = new Map([
  ['N', 'North'],
  ['S', 'South'],
  ['E', 'East'],
  ['W', 'West'],
  ['NW', 'Northwest'],
  ['SE', 'Southeast'],
])

const ordinalWords: ReadonlyMap<string, string> = new Map([
  ['1ST', 'First'],
  ['2ND', 'Second'],
  ['3RD', 'Third'],
  ['4TH', 'Fourth'],
  ['5TH', 'Fifth'],
  ['6TH', 'Sixth'],
  ['7TH', 'Seventh'],
])

const accented: ReadonlyMap<string, string> = new Map([
  ['Nunez', 'Núñez'],
  ['Munoz', 'Muñoz'],
  ['Pena', 'Peña'],
  ['Garcia', 'García'],
  ['Lopez', 'López'],
  ['Hernandez', 'Hernández'],
  ['Gonzalez', 'González'],
  ['Jose', 'José'],
  ['Jesus', 'Jesús'],
  ['Magana', 'Magaña'],
])

/** How one signer writes: in capitals, in small letters, or as most people do. */
export type Hand = 'capitals' | 'small' | 'ordinary'

export function drawHand(dice: Dice): Hand {
  const at = dice.below(100)
  return at < 26 ? 'capitals' : at < 31 ? 'small' : 'ordinary'
}

/** Text of the roll in a signer's hand; accents return where the register dropped them. */
export function written(text: string, hand: Hand, dice: Dice): string {
  if (hand === 'capitals') return text
  if (hand === 'small') return text.toLowerCase()
  const title = text
    .toLowerCase()
    .replace(
      /(^|[\s-])([a-z])/g,
      (_, before: string, letter: string) => before + letter.toUpperCase(),
    )
  const withAccent = accented.get(title)
  return withAccent !== undefined && dice.chance(1500) ? withAccent : title
}

/** A street as signers write it: type spelled out, shortened or left off, direction lost. */
export function writtenStreet(street: string, hand: Hand, dice: Dice): string {
  const words = street.split(' ')
  const direction = longDirections.get(words[0] ?? '')
  if (direction !== undefined && words.length > 2) {
    if (dice.chance(2200)) words.shift()
    else if (dice.chance(2500)) words[0] = direction
  }
  const type = longTypes.get(words.at(-1) ?? '')
  if (type !== undefined && words.length > 1) {
    if (dice.chance(1000)) words.pop()
    else if (dice.chance(4500)) words[words.length - 1] = dice.pick(type)
  }
  const ordinal = words.findIndex((word) => ordinalWords.has(word))
  if (ordinal >= 0 && dice.chance(1500)) {
    words[ordinal] = ordinalWords.get(words[ordinal] ?? '') ?? ''
  }
  const text = words.join(' ')
  return hand === 'ordinary'
    ? written(text, hand, dice)
    : hand === 'small'
      ? text.toLowerCase()
      : text.toUpperCase()
}

/** A unit as signers write it, or nothing, as a third of them leave it. */
export function writtenUnit(unit: string, hand: Hand, dice: Dice): string {
  if (unit === '' || dice.chance(3200)) return ''
  const number = unit.slice(unit.indexOf(' ') + 1)
  const style = dice.below(10)
  if (style < 3) return `#${number}`
  if (style < 4) return number
  if (style < 6) return written(`APT ${number}`, hand, dice)
  return written(unit, hand, dice)
}
