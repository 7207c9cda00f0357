import { readAddress, type WrittenAddress } from '../../address.ts'
import type { Field } from '../../field.ts'
import { readName, type WrittenName } from '../../written-name.ts'
import { type KeyColumn, keptKinds, type ValueKind, valueKinds } from '../value-kind.ts'
import type { NewTexts, TextCounts } from './row-coder.ts'

/** The distinct texts of a file by field and number, made comparable as they come. */
export interface WrittenTexts {
  readonly add: (texts: readonly NewTexts[]) => void
  /** The texts of a field in the order of their numbers; empty when nothing was written. */
  readonly textsOf: (field: Field) => readonly string[]
  /** The key of each text of a compared field, null for one that says nothing. */
  readonly keysOf: (column: CodedColumn) => readonly (string | null)[]
  /** How many records of the file have each text of a field, good for a roll or not. */
  readonly countsOf: (field: Field) => Int32Array
  readonly addCounts: (counts: readonly TextCounts[]) => void
  readonly names: readonly WrittenName[]
  readonly addresses: readonly WrittenAddress[]
}

export type CodedColumn = KeyColumn | 'county' | 'status'

/** Every column that is numbered, with its reading. */
export const codedKinds: readonly ValueKind<CodedColumn>[] = [...valueKinds, ...keptKinds]

/** Nothing yet. Reading a text takes longer than finding it, so it is done while rows come. */
export function writtenTexts(): WrittenTexts {
  const texts = new Map<Field, string[]>()
  const keys = new Map<Field, (string | null)[]>()
  const counts = new Map<Field, Int32Array>()
  const names: WrittenName[] = []
  const addresses: WrittenAddress[] = []
  return {
    add: (news) => {
      for (const { field, texts: more } of news) {
        const all = listOf(texts, field)
        const kind = codedKinds.find((one) => one.column === field)
        const known = listOf(keys, field)
        for (const text of more) {
          all.push(text)
          if (kind !== undefined) known.push(kind.key(text))
          else if (field === 'name') names.push(readName(text))
          else if (field === 'address') addresses.push(readAddress(text))
        }
      }
    },
    textsOf: (field) => texts.get(field) ?? [],
    keysOf: (column) => keys.get(column) ?? [],
    countsOf: (field) => counts.get(field) ?? new Int32Array(0),
    addCounts: (all) => {
      for (const one of all) counts.set(one.field, one.counts)
    },
    names,
    addresses,
  }
}

function listOf<T>(lists: Map<Field, T[]>, field: Field): T[] {
  const list = lists.get(field) ?? []
  lists.set(field, list)
  return list
}
