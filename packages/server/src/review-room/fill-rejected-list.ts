import type { SecondReviewerRule } from '@groundswell/rules'
import { sql } from 'kysely'
import { checkedAmong } from '../official/checked-lines.ts'
import type { Stage } from '../official/official-act.ts'
import type { RecordStore } from '../storage/open-storage.ts'

/** How many rejected lines have a ground and a county. */
export interface RejectedTally {
  readonly ground: string
  readonly county: string
  readonly lines: number
}

interface FrameLine {
  readonly line_id: string
  readonly county: string
  readonly sheet: string | null
  readonly row_number: number | null
  readonly place: number
  readonly crop: string | null
}

interface PlacedLine extends FrameLine {
  readonly ground: string
  readonly inAll: number
  readonly inGround: number
  readonly inCounty: number
  readonly inBoth: number
}

const linesAtOnce = 1000

/**
 * Writes the rejected lines of a check under a list, by county, sheet and row, each with its
 * place in every view that the room has of them. Answers how many there are of each kind.
 */
export async function fillRejectedList(
  records: RecordStore,
  list: number,
  check: {
    readonly stage: Stage
    readonly frame: number
    readonly rule?: SecondReviewerRule | undefined
  },
): Promise<readonly RejectedTally[]> {
  // Tables that have just grown: without knowing how much, the planner sorts all of them for
  // every page instead of walking along an index. PGlite never finds out by itself.
  for (const table of ['frame_line', 'drawn_line', 'finding']) {
    await sql`analyze ${sql.table(table)}`.execute(records)
  }
  const places = new Map<string, number>()
  const next = (view: string) => {
    const place = (places.get(view) ?? 0) + 1
    places.set(view, place)
    return place
  }
  const tallies = new Map<string, { ground: string; county: string; lines: number }>()
  for await (const page of paperOrder(records, check.frame)) {
    const ids = page.map((line) => line.line_id)
    const checked = await checkedAmong(records, check.stage, { ids, rule: check.rule })
    const grounds = new Map(
      checked.flatMap(({ line, verdict }) =>
        verdict.kind === 'invalid' ? [[line, verdict.reason] as const] : [],
      ),
    )
    const rejected = page.flatMap((line): PlacedLine[] => {
      const ground = grounds.get(line.line_id)
      if (ground === undefined) return []
      const { county } = line
      const both = JSON.stringify([ground, county])
      const inBoth = next(both)
      tallies.set(both, { ground, county, lines: inBoth })
      return [
        {
          ...line,
          ground,
          inAll: next(''),
          inGround: next(JSON.stringify({ ground })),
          inCounty: next(JSON.stringify({ county })),
          inBoth,
        },
      ]
    })
    if (rejected.length > 0) await insert(records, list, rejected)
  }
  return [...tallies.values()]
}

/** The lines of a frame as they stand on paper, a page at a time, each found by the index. */
async function* paperOrder(
  records: RecordStore,
  frame: number,
): AsyncGenerator<readonly FrameLine[]> {
  let after: Pick<FrameLine, 'county' | 'sheet' | 'row_number' | 'place'> = {
    county: '',
    sheet: null,
    row_number: null,
    place: 0,
  }
  for (;;) {
    const { rows }: { rows: readonly FrameLine[] } = await sql<FrameLine>`
      select line_id, county, sheet, row_number, place, crop from frame_line
      where frame = ${frame}
        and (county, coalesce(sheet, ''), coalesce(row_number, 0), place) >
          (${after.county}::text, ${after.sheet ?? ''}::text, ${after.row_number ?? 0}::int,
            ${after.place}::int)
      order by county, coalesce(sheet, ''), coalesce(row_number, 0), place
      limit ${linesAtOnce}
    `.execute(records)
    const last = rows.at(-1)
    if (last === undefined) return
    yield rows
    after = last
  }
}

async function insert(
  records: RecordStore,
  list: number,
  lines: readonly PlacedLine[],
): Promise<void> {
  const column = <T>(of: (line: PlacedLine) => T) => lines.map(of)
  await sql`
    insert into rejected_line (list_id, place, in_ground, in_county, in_both, line_id, county,
      sheet, row_number, ground, crop)
    select ${list}::bigint, w.* from unnest(
      ${column((each) => each.inAll)}::int[],
      ${column((each) => each.inGround)}::int[],
      ${column((each) => each.inCounty)}::int[],
      ${column((each) => each.inBoth)}::int[],
      ${column((each) => each.line_id)}::text[],
      ${column((each) => each.county)}::text[],
      ${column((each) => each.sheet)}::text[],
      ${column((each) => each.row_number)}::int[],
      ${column((each) => each.ground)}::text[],
      ${column((each) => each.crop)}::text[]) as w
  `.execute(records)
}
