import type { Field } from '../../field.ts'
import type { DictionaryColumn, DictionarySource } from '../build-dictionary.ts'
import { quotedName } from '../sql-text.ts'
import { columnSources } from './column-source.ts'
import { codedKinds, type WrittenTexts } from './written-texts.ts'

/**
 * The columns of a coded file with what fills them, ready to be numbered. `isWhole` says that no
 * record was left out, so that the counts of the reading are those of the roll.
 */
export function dictionaryColumns(
  texts: WrittenTexts,
  fields: ReadonlySet<Field>,
  isWhole: boolean,
): readonly DictionaryColumn[] {
  const sourcesOf = columnSources(texts, fields)
  return codedKinds.flatMap((kind) => {
    const list = sourcesOf.get(kind.column) ?? []
    if (list.length === 0) return []
    const earlier: string[] = []
    const sources = list.map((source): DictionarySource => {
      const where = earlier.map((field) => `${field} < 0`).join(' AND ') || 'true'
      earlier.push(quotedName(source.field))
      const counted =
        isWhole && where === 'true' ? { counts: texts.countsOf(source.field) } : {}
      return { ...source, ...counted, where, into: `code_${kind.column}_${source.field}` }
    })
    return [{ kind, sources }]
  })
}
