import type { Supporter } from '../layout/home-print.ts'
import type { ReadingField } from './reading.ts'

const suffixes = /^(?:jr|sr|ii|iii|iv|v)\.?$/i
const unit =
  /(?:[,\s]+)((?:apt|apartment|unit|suite|ste|spc|space|lot|no)\.?\s*\S+|#\s*\S+)$/i

/**
 * What was printed for a signer, taken apart into the fields that readers key: a suggestion,
 * which a reader takes or leaves. Of a name of one word only the surname is suggested.
 */
export function printedFields({
  name,
  address,
  city,
}: Supporter): ReadonlyMap<ReadingField, string> {
  const words = name.split(/[\s,]+/).filter(Boolean)
  const last = words.length > 2 ? words.at(-1) : undefined
  const suffix = last !== undefined && suffixes.test(last) ? words.pop() : undefined
  const surname = words.pop()
  const [first, ...middle] = words
  const flat = unit.exec(address.trim())
  const street = address.trim().slice(0, flat?.index)
  const [, house, rest] = /^(\d+\S*)\s+(.+)$/.exec(street) ?? [undefined, '', street]
  const [, place, zip] = /^(.*?),?\s+(?:[A-Z]{2}\s+)?(\d{5}(?:-\d{4})?)$/.exec(
    city.trim(),
  ) ?? [undefined, city.trim(), '']
  const fields: readonly (readonly [ReadingField, string | undefined])[] = [
    ['first', first],
    ['middle', middle.join(' ')],
    ['last', surname],
    ['suffix', suffix],
    ['house', house],
    ['street', rest],
    ['unit', flat?.[1]],
    ['city', place],
    ['zip', zip],
  ]
  return new Map(
    fields.flatMap(([field, text]) => (text ? [[field, text] as const] : [])),
  )
}
