import { ok, type Result } from '@groundswell/basics'
import { sql } from 'kysely'
import type { Office } from '../office.ts'
import type { RecordStore } from '../storage/open-storage.ts'
import { type ActWish, notTheTurn, type OfficeRefusal, officeAct } from './office-act.ts'
import type { OfficialEntry } from './official-book.ts'

/**
 * Orders that every line is checked: where the sample leaves it open, where the pair test
 * does not accept (WAC 434-379-010(8)), or where the rules know no sample. Lines that were
 * drawn keep what was found; all others of the frame come under check.
 */
export function orderFullCheck(
  office: Office,
  wish: ActWish,
): Promise<Result<OfficialEntry, OfficeRefusal>> {
  return officeAct(office, wish, async ({ rules, standing }) => {
    if (standing.fullCheck !== undefined) {
      return notTheTurn('The check of every line is ordered already.')
    }
    const { frame } = standing
    if (frame === undefined) return notTheTurn('Commit to the frame first.')
    const last =
      standing.projections.get('second-sample') ?? standing.projections.get('sample')
    const noSample = !('sample' in rules.pack.verification)
    if (!noSample && last === undefined) {
      return notTheTurn('The sample has not been projected yet.')
    }
    if (last !== undefined && last.act.outcome !== 'full-check') {
      return notTheTurn('The sample has decided; no check of every line follows.')
    }
    if (rules.pack.verification.kind === 'two-stage') {
      return notTheTurn(
        'A second, larger sample follows here, not a check of every line.',
      )
    }
    const drawn = [...standing.draws.values()].at(-1)?.act.lines ?? 0
    return ok({
      act: { kind: 'full-check-ordered', lines: frame.act.lines - drawn },
      alongside: (inside) => keepAllOthers(inside, frame.act.frame),
    })
  })
}

async function keepAllOthers(inside: RecordStore, frame: number): Promise<void> {
  await sql`
    insert into drawn_line (line_id, frame, stage, county, position, of_lines, ticket)
    select f.line_id, f.frame, 'full', f.county,
      row_number() over (partition by f.county order by f.place),
      count(*) over (partition by f.county), null
    from frame_line f
    where f.frame = ${frame}
      and not exists (select 1 from drawn_line d where d.line_id = f.line_id)
  `.execute(inside)
}
