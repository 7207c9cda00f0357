import { streetTypes } from './street-words.ts'

/** A free-text address taken apart; each part is still as written. */
export interface WrittenAddress {
  readonly house: string | null
  readonly street: string | null
  readonly unit: string | null
  readonly city: string | null
  readonly zip: string | null
}

const unitWords =
  /(?:^|[\s,])((?:apartment|apt|unit|suite|ste|flat|room|rm|space|spc|trlr|lot|bldg)\.?\s*#?\s*[a-z0-9-]+|#\s*[a-z0-9-]+)\s*$/i
const zipAtEnd = /[\s,]+(\d{5})(?:-?\d{4})?\s*$/
const stateAtEnd = /[\s,]+(?:[A-Z]{2}|Calif(?:ornia)?\.?)\s*$/i

/**
 * Takes apart `114 1/2 N. Oak St. Apt 3, Fresno, CA 93701` and the shorter forms of it. The
 * house number is the number in front; what follows a comma is the unit or the town.
 */
export function readAddress(written: string): WrittenAddress {
  let text = written.trim().replace(/\s+/g, ' ')
  let zip: string | null = null
  let city: string | null = null
  let unit: string | null = null

  const zipFound = zipAtEnd.exec(text)
  if (zipFound) {
    zip = zipFound[1] ?? null
    text = text.slice(0, zipFound.index)
  }
  const parts = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  if (parts.length > 1 && stateAtEnd.test(` ${parts.at(-1) ?? ''}`)) {
    const bare = ` ${parts.at(-1) ?? ''}`.replace(stateAtEnd, '').trim()
    parts.pop()
    if (bare !== '') parts.push(bare)
  }
  for (const part of parts.slice(1)) {
    const asUnit = unitWords.exec(` ${part}`)
    if (asUnit && unit === null) unit = (asUnit[1] ?? '').trim()
    else city = part
  }
  let line = parts[0] ?? ''
  const unitFound = unitWords.exec(line)
  if (unitFound) {
    unit ??= (unitFound[1] ?? '').trim()
    line = line.slice(0, unitFound.index).trim()
  }
  const house = /^(\d+(?:[\s-]+\d\/\d)?(?:-?[A-Za-z]\b)?(?:-\d+)?)\s+(?=\S)/.exec(line)
  const street = house ? line.slice(house[0].length).trim() : line.trim()
  const named = townBehindType(street, city)
  return {
    house: house ? (house[1] ?? null) : null,
    street: named.street === '' ? null : named.street,
    unit,
    city: named.city,
    zip,
  }
}

/** Without commas a town can only be told from the street behind a street type. */
function townBehindType(
  street: string,
  city: string | null,
): { readonly street: string; readonly city: string | null } {
  if (city !== null) return { street, city }
  const between = / (?:between|btw|btwn|near|off|at) .*$/i.exec(street)
  const line = between ? street.slice(0, between.index) : street
  const words = line.split(' ')
  const at = words.findIndex(
    (word, i) => i > 0 && streetTypes.has(word.toUpperCase().replace(/\W/g, '')),
  )
  const behind = at < 0 ? [] : words.slice(at + 1)
  const isTown =
    behind.length > 0 &&
    behind.join('').length > 2 &&
    !/^(?:[NSEW]{1,2}\.?|\d.*)$/i.test(behind[0] ?? '')
  if (!isTown || streetTypes.has((behind[0] ?? '').toUpperCase().replace(/\W/g, ''))) {
    return { street: line, city: null }
  }
  return { street: words.slice(0, at + 1).join(' '), city: behind.join(' ') }
}
