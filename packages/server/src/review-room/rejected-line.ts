import type { Office } from '../office.ts'
import { checkedLines } from '../official/checked-lines.ts'
import { officeStanding, stageUnderCheck } from '../official/office-standing.ts'
import { officialBook } from '../official/official-book.ts'
import type { PetitionRules } from '../records/petition-rules.ts'

/** A line that was found not valid, as far as the proponents may know it: nobody is named. */
export interface RejectedLine {
  readonly lineId: string
  readonly county: string
  readonly sheet: string | null
  readonly row: number | null
  readonly ground: string
  /** Whether the paper was scanned. */
  readonly hasPicture: boolean
}

/** Every line rejected in the check that the certificate rests on, by county, sheet and row. */
export async function rejectedLines(
  { records }: Pick<Office, 'records'>,
  rules: PetitionRules,
): Promise<readonly RejectedLine[]> {
  const standing = officeStanding(await officialBook(records))
  const stage = stageUnderCheck(standing)
  const frame = standing.frame?.act.frame
  if (stage === null || frame === undefined) return []
  const grounds = new Map(
    (await checkedLines(records, stage, rules.pack.secondReviewer)).flatMap(
      ({ line, verdict }) =>
        verdict.kind === 'invalid' ? [[line, verdict.reason] as const] : [],
    ),
  )
  const rows = await records
    .selectFrom('frame_line')
    .innerJoin('drawn_line', 'drawn_line.line_id', 'frame_line.line_id')
    .select(['frame_line.line_id', 'frame_line.county', 'sheet', 'row_number', 'crop'])
    .where('frame_line.frame', '=', frame)
    .orderBy('frame_line.county')
    .orderBy('sheet')
    .orderBy('row_number')
    .orderBy('frame_line.place')
    .execute()
  return rows.flatMap((row) => {
    const ground = grounds.get(row.line_id)
    if (ground === undefined) return []
    return [
      {
        lineId: row.line_id,
        county: row.county,
        sheet: row.sheet,
        row: row.row_number,
        ground,
        hasPicture: row.crop !== null,
      },
    ]
  })
}
