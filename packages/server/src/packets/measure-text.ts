import { err, ok, type Result } from '@groundswell/basics'
import {
  type FrozenText,
  frozenText,
  type Measure,
  type MeasureFileProblem,
  type MeasureProblem,
  readMeasure,
} from '@groundswell/petition'
import type { Office } from '../office.ts'
import type { RecordStore } from '../storage/open-storage.ts'
import type { MeasureState } from '../wire/measure.ts'

export type MeasureRefusal =
  | { readonly kind: 'text-is-frozen' }
  | { readonly kind: 'no-measure'; readonly field: string; readonly sentence: string }

/** The newest text of the measure, ready for the press; null before one was entered. */
export async function currentText(records: RecordStore): Promise<FrozenText | null> {
  const row = await records
    .selectFrom('measure_text')
    .select('body')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  if (row === undefined) return null
  const text = frozenText(row.body as Measure)
  if (!text.ok) throw new Error('a stored measure has problems')
  return text.value
}

/** The measure for people: title, hash, and whether it is frozen. */
export async function measureState(records: RecordStore): Promise<MeasureState | null> {
  const row = await records
    .selectFrom('measure_text')
    .selectAll()
    .orderBy('id', 'desc')
    .executeTakeFirst()
  if (row === undefined) return null
  const measure = row.body as Measure
  const series = await records
    .selectFrom('sheet_series')
    .select('frozen_at')
    .executeTakeFirst()
  return {
    code: measure.code,
    identifier: measure.identifier,
    title: measure.texts[0]?.title ?? measure.identifier,
    textHash: row.text_hash,
    enteredAt: row.entered_at.toISOString(),
    enteredBy: row.entered_by,
    frozenAt: series?.frozen_at.toISOString() ?? null,
  }
}

/** Takes in a measure; refused when it has a problem, or sheets carry another text already. */
export async function enterMeasure(
  office: Pick<Office, 'records' | 'clock'>,
  byName: string,
  json: string,
): Promise<Result<MeasureState, MeasureRefusal>> {
  const read = readMeasure(json)
  if (!read.ok) return err({ kind: 'no-measure', ...fileProblem(read.error) })
  const text = frozenText(read.value)
  if (!text.ok) {
    const [first] = text.error
    if (first === undefined) throw new Error('refused without a problem')
    return err({ kind: 'no-measure', ...measureProblem(first) })
  }
  const { records } = office
  const { hash, measure } = text.value
  const series = await records
    .selectFrom('sheet_series')
    .select('text_hash')
    .executeTakeFirst()
  if (series !== undefined && series.text_hash !== hash)
    return err({ kind: 'text-is-frozen' })
  const before = await measureState(records)
  if (before?.textHash !== hash) {
    await records
      .insertInto('measure_text')
      .values({
        text_hash: hash,
        body: JSON.stringify(measure),
        entered_at: office.clock(),
        entered_by: byName,
      })
      .execute()
  }
  const state = await measureState(records)
  if (state === null) throw new Error('a measure vanished while it was entered')
  return ok(state)
}

function fileProblem(problem: MeasureFileProblem) {
  return problem.kind === 'not-json'
    ? { field: 'text', sentence: 'The file is not JSON.' }
    : {
        field: problem.field,
        sentence: `${problem.field || 'The file'} is not as a measure must have it: ${problem.detail}.`,
      }
}

const sentences: Readonly<Partial<Record<MeasureProblem['kind'], string>>> = {
  missing: 'is missing or empty',
  'not-a-petition-code': 'must be two to eight capitals or digits',
  'summary-too-long': 'has more words than a circulating summary may have',
  'language-twice': 'stands there twice',
  'section-twice': 'stands there twice',
  'impossible-percentage': 'is no percentage',
  'changes-nothing': 'changes nothing in the law',
  'no-glyph': 'holds characters that the sheet’s type does not have',
}

function measureProblem({ field, kind }: MeasureProblem) {
  const what = sentences[kind] ?? 'does not fit the text of the law that it changes'
  return { field, sentence: `${field} ${what}.` }
}
