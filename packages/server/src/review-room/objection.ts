import { err, ok, type Result } from '@groundswell/basics'
import type { Office } from '../office.ts'
import { seal, unseal } from '../secrecy/sealed-text.ts'
import type { Me } from '../wire/account.ts'
import type {
  LineObjection,
  ObjectionAnswerInput,
  ObjectionInput,
} from '../wire/review-room.ts'
import { openRoom } from './open-room.ts'
import { rejectedLine } from './rejected-line.ts'

/**
 * Puts on record that a representative holds the finding on a line to be wrong, and why. It
 * changes no finding: after the certificate nothing does. The official answers it.
 */
export async function objectToLine(
  office: Office,
  wish: { readonly by: Me; readonly input: ObjectionInput },
): Promise<
  Result<
    null,
    {
      readonly code:
        | 'no-petition-yet'
        | 'room-closed'
        | 'no-such-record'
        | 'objected-already'
      readonly sentence?: string
    }
  >
> {
  const { by, input } = wish
  const room = await openRoom(office)
  if (!room.ok) return room
  const line = await rejectedLine(office, room.value.rules, input.lineId)
  if (line === undefined) return err({ code: 'no-such-record' })
  const open = await office.records
    .selectFrom('line_objection as o')
    .leftJoin('objection_answer as a', 'a.objection_id', 'o.id')
    .select('o.id')
    .where('o.line_id', '=', line.lineId)
    .where('o.by_id', '=', by.id)
    .where('a.objection_id', 'is', null)
    .executeTakeFirst()
  if (open !== undefined) return err({ code: 'objected-already' })
  const sealed = seal(office.keys, input.reason, reasonOf(line.lineId))
  await office.records
    .insertInto('line_objection')
    .values({
      line_id: line.lineId,
      ground: line.ground,
      reason: sealed.bytes,
      key_id: sealed.keyId,
      by_id: by.id,
      by_name: by.name,
      at: office.clock(),
    })
    .execute()
  return ok(null)
}

/** The official's answer to an objection; given once. */
export async function answerObjection(
  office: Pick<Office, 'records' | 'keys' | 'clock'>,
  wish: { readonly by: Me; readonly id: number; readonly input: ObjectionAnswerInput },
): Promise<Result<null, 'no-such-record' | 'answered-already'>> {
  const { by, id, input } = wish
  const there = await office.records
    .selectFrom('line_objection')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst()
  if (there === undefined) return err('no-such-record')
  const sealed = seal(office.keys, input.why, whyOf(id))
  const written = await office.records
    .insertInto('objection_answer')
    .values({
      objection_id: id,
      answer: input.answer,
      why: sealed.bytes,
      key_id: sealed.keyId,
      by_id: by.id,
      by_name: by.name,
      at: office.clock(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('objection_id')
    .executeTakeFirst()
  return written === undefined ? err('answered-already') : ok(null)
}

/** All objections with their answers, those that wait for one first. */
export async function lineObjections({
  records,
  keys,
}: Pick<Office, 'records' | 'keys'>): Promise<LineObjection[]> {
  const rows = await records
    .selectFrom('line_objection as o')
    .leftJoin('objection_answer as a', 'a.objection_id', 'o.id')
    .innerJoin('drawn_line as d', 'd.line_id', 'o.line_id')
    .innerJoin('frame_line as f', (join) =>
      join.onRef('f.frame', '=', 'd.frame').onRef('f.line_id', '=', 'd.line_id'),
    )
    .select([
      'o.id',
      'o.line_id',
      'o.ground',
      'o.reason',
      'o.key_id',
      'o.by_name',
      'o.at',
    ])
    .select(['f.county', 'f.sheet', 'f.row_number'])
    .select([
      'a.answer',
      'a.why',
      'a.key_id as answer_key',
      'a.by_name as answered_by',
      'a.at as answered_at',
    ])
    .orderBy((e) => e('a.objection_id', 'is not', null))
    .orderBy('o.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    lineId: row.line_id,
    county: row.county,
    sheet: row.sheet,
    row: row.row_number,
    ground: row.ground,
    reason: unseal(keys, { bytes: row.reason, keyId: row.key_id }, reasonOf(row.line_id)),
    by: row.by_name,
    at: row.at.toISOString(),
    answer:
      row.answer === null || row.why === null || row.answer_key === null
        ? null
        : {
            answer: row.answer,
            why: unseal(keys, { bytes: row.why, keyId: row.answer_key }, whyOf(row.id)),
            by: row.answered_by ?? '',
            at: row.answered_at?.toISOString() ?? '',
          },
  }))
}

const reasonOf = (lineId: string) => `objection ${lineId}`
const whyOf = (id: number) => `answer ${id}`
