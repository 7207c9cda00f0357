import type { Voter } from './candidate.ts'
import type { Comparison } from './comparison.ts'

/** A line as it is compared: folded text, empty where nothing was written. */
export type ClaimText = Pick<
  Voter,
  | 'last'
  | 'first'
  | 'middle'
  | 'suffix'
  | 'birth'
  | 'house'
  | 'street'
  | 'unit'
  | 'city'
  | 'zip'
>

/**
 * A comparison in one plain sentence, names first: "same name and street, number 114 against
 * 141; one of two voters there". `atHome` is how many of the candidates live at the address.
 */
export function explain(
  comparison: Comparison,
  claim: ClaimText,
  voter: ClaimText,
  atHome: number,
): string {
  const parts = [
    nameWords(comparison, claim, voter),
    addressWords(comparison, claim, voter),
    ...personalWords(comparison, claim, voter),
  ].filter((part) => part !== '')
  const sentence = parts.join(', ')
  const together =
    comparison.home === 'same' && atHome > 1
      ? `; one of ${counted(atHome)} voters there`
      : ''
  return `${sentence}${together}`
}

function nameWords(c: Comparison, claim: ClaimText, voter: ClaimText): string {
  if (c.surname === 'swapped') return 'first and last name exchanged'
  if (c.surname === 'exact' && c.given === 'exact') return 'same name'
  const last = {
    missing: 'last name not given',
    other: `last name ${claim.last} against ${voter.last}`,
    near: `last name ${claim.last} resembles ${voter.last}`,
    part: `last name ${claim.last} is part of ${voter.last}`,
    misspelt: `last name ${claim.last} a slip from ${voter.last}`,
    exact: 'same last name',
  }[c.surname]
  const first = {
    missing: 'first name not given',
    other: `first name ${claim.first} against ${voter.first}`,
    similar: `first name ${claim.first} only resembles ${voter.first}`,
    initial: `first initial fits ${voter.first}`,
    misspelt: `first name ${claim.first} a slip from ${voter.first}`,
    nickname: `first name ${claim.first} used for ${voter.first}`,
    exact: 'same first name',
  }[c.given]
  return `${last}, ${first}`
}

function addressWords(c: Comparison, claim: ClaimText, voter: ClaimText): string {
  const place = placeWords(c, claim, voter)
  const home = {
    missing: '',
    other: `${claim.house} ${claim.street} against ${voter.house} ${voter.street}`,
    'same-number': `street ${claim.street} against ${voter.street}`,
    'same-street': `same street, number ${claim.house} against ${voter.house}`,
    'near-street': `same number, street ${claim.street} resembles ${voter.street}`,
    'near-number': `same street, number ${claim.house} against ${voter.house}`,
    same: 'same address',
  }[c.home]
  const unit =
    c.home === 'same' && c.unit === 'other'
      ? `unit ${claim.unit} against ${voter.unit}`
      : ''
  return [home.trim(), unit, place].filter((part) => part !== '').join(', ')
}

function placeWords(c: Comparison, claim: ClaimText, voter: ClaimText): string {
  switch (c.place) {
    case 'missing':
      return 'no town given'
    case 'other':
      return `${claim.city} ${claim.zip} against ${voter.city} ${voter.zip}`.replace(
        / +/g,
        ' ',
      )
    case 'near':
    case 'city-near-zip':
    case 'city-other-zip':
      return `${claim.city} ${claim.zip} for ${voter.city} ${voter.zip}`.replace(
        / +/g,
        ' ',
      )
    case 'zip-other-city':
      return `same zip, town ${claim.city} for ${voter.city}`
    case 'city':
      return 'same town'
    case 'zip':
    case 'zip-and-city':
      return c.home === 'same' || c.home === 'missing' ? '' : 'same zip'
  }
}

function personalWords(
  c: Comparison,
  claim: ClaimText,
  voter: ClaimText,
): readonly string[] {
  const words: string[] = []
  if (c.middle === 'other')
    words.push(`middle name ${claim.middle} against ${voter.middle}`)
  if (c.suffix === 'other') words.push(`${claim.suffix} against ${voter.suffix}`)
  if (c.suffix === 'one-sided') {
    words.push(
      claim.suffix === ''
        ? `${voter.suffix} not written`
        : `${claim.suffix} not on the roll`,
    )
  }
  if (c.birth === 'same-date') words.push('same birth date')
  if (c.birth === 'same-year') words.push('same birth year')
  if (c.birth === 'near-date' || c.birth === 'two-parts')
    words.push(`birth ${claim.birth} nearly ${voter.birth}`)
  if (
    c.birth === 'other' ||
    c.birth === 'near-year' ||
    c.birth === 'same-year-other-day'
  ) {
    words.push(`born ${claim.birth} against ${voter.birth}`)
  }
  return words
}

function counted(n: number): string {
  return ['no', 'one', 'two', 'three', 'four', 'five', 'six'][n] ?? String(n)
}
