import { type RawBuilder, sql } from 'kysely'
import type { Office } from '../office.ts'
import type { PetitionRules } from '../records/petition-rules.ts'
import { type RejectedList, rejectedList } from './rejected-list.ts'

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

/** What a page of the list is narrowed to, and where in that it begins, from 0. */
export interface RejectedPage {
  readonly ground?: string | undefined
  readonly county?: string | undefined
  readonly from: number
  readonly atMost: number
}

/** Some rejected lines by county, sheet and row. However long the list, an index finds them. */
export async function rejectedLines(
  { records }: Pick<Office, 'records'>,
  list: RejectedList,
  page: RejectedPage,
): Promise<readonly RejectedLine[]> {
  const { ground, county, from, atMost } = page
  const place = sql.ref(placeIn(page))
  const { rows } = await sql<RejectedLine>`
    select ${columns} from rejected_line
    where list_id = ${list.id} and ${place} > ${from}::int
      and ${place} <= ${from + atMost}::int
      ${ground === undefined ? sql`` : sql`and ground = ${ground}`}
      ${county === undefined ? sql`` : sql`and county = ${county}`}
    order by ${place}
  `.execute(records)
  return rows
}

/** One rejected line, or nothing when the line is none. */
export async function rejectedLine(
  office: Pick<Office, 'records' | 'clock'>,
  rules: PetitionRules,
  lineId: string,
): Promise<RejectedLine | undefined> {
  const list = await rejectedList(office, rules)
  if (list === null) return undefined
  const { rows } = await sql<RejectedLine>`
    select ${columns} from rejected_line where list_id = ${list.id} and line_id = ${lineId}
  `.execute(office.records)
  return rows[0]
}

const columns: RawBuilder<unknown> = sql`line_id as "lineId", county, sheet,
  row_number as "row", ground, crop is not null as "hasPicture"`

/** The column that counts the lines which fit. */
function placeIn({ ground, county }: RejectedPage): string {
  if (ground === undefined) return county === undefined ? 'place' : 'in_county'
  return county === undefined ? 'in_ground' : 'in_both'
}
