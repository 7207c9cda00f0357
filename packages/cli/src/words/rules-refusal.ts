import { unreachable } from '@groundswell/basics'
import type { Refusal as RulesRefusal } from '@groundswell/rules'
import type { Refusal } from '../refusal.ts'

/** A refusal of the rules as a sentence, with the field, the row and the rule it names. */
export function rulesRefusal(
  refusal: RulesRefusal,
  file?: { readonly name: string; readonly firstRow: number },
): Refusal {
  const code = refusal.kind
  const rowPlace = (row: number) =>
    file === undefined ? {} : { file: file.name, line: row + file.firstRow - 1 }
  switch (refusal.kind) {
    case 'not-a-pack-reference':
      return {
        code,
        field: '--rules',
        sentence: `"${refusal.text}" does not name a pack. Write us-ca@2017-01-26, or us-ca@2017 for 1 July 2017.`,
      }
    case 'unknown-jurisdiction':
      return {
        code,
        field: '--rules',
        sentence: `There is no pack for "${refusal.id}". There are: ${refusal.known.join(', ')}.`,
      }
    case 'no-version': {
      const spans = refusal.versions.map((v) => `${v.from} to ${v.until ?? 'today'}`)
      return {
        code,
        field: '--rules',
        sentence: `${refusal.id} has no text of the law for ${refusal.on}. It has: ${spans.join('; ')}.`,
      }
    }
    case 'unknown-petition-kind':
      return {
        code,
        field: '--kind',
        sentence: `"${refusal.given}" is not a kind of petition here. There are: ${refusal.known.join(', ')}.`,
      }
    case 'no-published-number': {
      const numbers = refusal.published.map(
        (p) => `${p.required} (${p.from} to ${p.until})`,
      )
      return {
        code,
        field: '--rules',
        sentence: `No number is published for ${refusal.petition} under ${refusal.pack}. Give --base, or ask for one of: ${numbers.join('; ')}.`,
      }
    }
    case 'impossible-count':
      return {
        code,
        field: refusal.place ? `${refusal.field} of ${refusal.place}` : refusal.field,
        rule: refusal.rule,
        sentence: `${refusal.field} is ${refusal.value}; it must ${refusal.must}.`,
      }
    case 'missing-count':
      return {
        code,
        field: `--${refusal.field}`,
        sentence: `The number is missing: ${refusal.field}. This pack cannot do without it.`,
      }
    case 'unknown-place':
      return {
        code,
        field: 'county',
        ...rowPlace(refusal.row),
        sentence: `There is no place "${refusal.name}" in this pack.`,
      }
    case 'place-twice':
      return {
        code,
        field: 'county',
        ...rowPlace(refusal.row),
        sentence: `${refusal.name} stands in the file twice.`,
      }
    case 'not-in-this-pack':
      return {
        code,
        field: '--rules',
        sentence: `${refusal.pack} has no ${refusal.what}: this jurisdiction checks petitions in another way.`,
      }
    default:
      return unreachable(refusal)
  }
}
