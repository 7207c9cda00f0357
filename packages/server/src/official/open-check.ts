import { ok, type Result } from '@groundswell/basics'
import { sql } from 'kysely'
import type { Office } from '../office.ts'
import type { RecordStore } from '../storage/open-storage.ts'
import {
  type ActGround,
  type ActWish,
  notTheTurn,
  type OfficeRefusal,
  officeAct,
} from './office-act.ts'
import type { OfficialEntry } from './official-book.ts'

/**
 * Puts every line that is not under check yet before the verifiers: where the sample leaves
 * it open or the pair test does not accept, or where the rules know no sample. Lines that
 * were drawn keep what was found.
 */
export function openCheck(
  office: Office,
  wish: ActWish,
): Promise<Result<OfficialEntry, OfficeRefusal>> {
  return officeAct(office, wish, async (ground) => {
    const { standing, rules } = ground
    const { frame } = standing
    if (frame === undefined) return notTheTurn('Commit to the list of lines first.')
    const stage = rules.pack.verification.kind === 'every-line' ? 'sample' : 'full'
    if (standing.opened.has(stage)) {
      return notTheTurn('Every line is before the verifiers already.')
    }
    const hindrance = stage === 'full' ? notAsked(ground) : undefined
    if (hindrance !== undefined) return notTheTurn(hindrance)
    const drawn = [...standing.draws.values()].at(-1)?.act.lines ?? 0
    return ok({
      act: { kind: 'check-opened', stage, lines: frame.act.lines - drawn },
      alongside: (inside) => keepAllOthers(inside, { frame: frame.act.frame, stage }),
    })
  })
}

/** Why nothing asks for every line, or undefined when the outcome does. */
function notAsked({ state }: ActGround): string | undefined {
  const step = state.steps.find(({ id }) => id === 'full-check')
  if (step === undefined)
    return 'These rules know no check of every line after the sample.'
  if (step.state === 'open') return undefined
  return step.state === 'waiting'
    ? 'The sample has not been concluded yet.'
    : 'The sample has decided; no check of every line follows.'
}

async function keepAllOthers(
  inside: RecordStore,
  which: { readonly frame: number; readonly stage: 'sample' | 'full' },
): Promise<void> {
  const { frame, stage } = which
  await sql`
    insert into drawn_line (line_id, frame, stage, county, position, of_lines, ticket)
    select f.line_id, f.frame, ${stage}::text, f.county,
      row_number() over (partition by f.county order by f.place),
      count(*) over (partition by f.county), null
    from frame_line f
    where f.frame = ${frame}
      and not exists (select 1 from drawn_line d where d.line_id = f.line_id)
  `.execute(inside)
}
