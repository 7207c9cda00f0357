import type { Field } from '../../field.ts'
import type { DictionaryColumn, DictionarySource } from '../build-dictionary.ts'
import { quotedName } from '../sql-text.ts'
import { columnSources } from './column-source.ts'
import { codedKinds, type WrittenTexts } from './written-texts.ts'

/** The columns of a coded file with what fills them, ready to be numbered. */
export function dictionaryColumns(
  texts: WrittenTexts,
  fields: ReadonlySet<Field>,
): readonly DictionaryColumn[] {
  const sourcesOf = columnSources(texts, fields)
  return codedKinds.flatMap((kind) => {
    const list = sourcesOf.get(kind.column) ?? []
    if (list.length === 0) return []
    const earlier: string[] = []
    const sources = list.map((source): DictionarySource => {
      const where = earlier.map((field) => `${field} < 0`).join(' AND ') || 'true'
      earlier.push(quotedName(source.field))
      return { ...source, where, into: `code_${kind.column}_${source.field}` }
    })
    return [{ kind, sources }]
  })
}
