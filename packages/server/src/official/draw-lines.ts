import { err, ok, type Result, sha256Hex } from '@groundswell/basics'
import {
  type DrawnLine,
  type PlannedStratum,
  sampleText,
} from '@groundswell/petition/draw'
import { sql } from 'kysely'
import type { Office } from '../office.ts'
import type { RecordStore } from '../storage/open-storage.ts'
import { committedFrame } from './frame-lines.ts'
import { lawfulDraw } from './lawful-draw.ts'
import { type ActWish, notTheTurn, type OfficeRefusal, officeAct } from './office-act.ts'
import type { OfficialEntry } from './official-book.ts'
import { refusalSentence } from './refusal-sentence.ts'

/**
 * Draws the sample that the law asks for from the committed frame by the seed. Oregon's
 * second sample is drawn by the same seed, so it holds the first one.
 */
export function drawLines(
  office: Office,
  wish: ActWish,
  stage: 'sample' | 'second-sample',
): Promise<Result<OfficialEntry, OfficeRefusal>> {
  return officeAct(office, wish, async ({ rules, standing }) => {
    const { frame, seed } = standing
    if (frame === undefined || seed === undefined) {
      return notTheTurn('Frame and seed come before the draw.')
    }
    if (standing.draws.has(stage)) return notTheTurn('These lines are drawn already.')
    const lines = await committedFrame(office.records, frame.act.frame)
    const made = lawfulDraw(rules.pack, lines, { seed: seed.act.seed, stage })
    if (!made.ok) {
      const sentence = refusalSentence(made.error, rules)
      return err({ code: 'counts-refused', sentence })
    }
    const { drawn, strata } = made.value
    const placeOf = placesByLine(lines.lines, lines.places ?? [])
    return ok({
      act: {
        kind: 'sample-drawn',
        stage,
        frame: frame.act.frame,
        lines: drawn.length,
        strata: strata.map(stratumOnRecord),
        sha256: sha256Hex(sampleText(drawn)),
      },
      alongside: (inside) =>
        keepDrawn(inside, { frame: frame.act.frame, stage, drawn, placeOf }),
    })
  })
}

function stratumOnRecord({ place, at, size }: PlannedStratum) {
  return { county: place ?? '', lines: at.length, size }
}

function placesByLine(
  lines: readonly string[],
  places: readonly string[],
): ReadonlyMap<string, string> {
  return new Map(lines.map((line, i) => [line, places[i] ?? '']))
}

async function keepDrawn(
  inside: RecordStore,
  wish: {
    readonly frame: number
    readonly stage: string
    readonly drawn: readonly DrawnLine[]
    readonly placeOf: ReadonlyMap<string, string>
  },
): Promise<void> {
  const { frame, stage, drawn, placeOf } = wish
  const column = <T>(of: (line: DrawnLine) => T) => drawn.map(of)
  await sql`
    insert into drawn_line (line_id, frame, stage, county, position, of_lines, ticket)
    select line_id, ${frame}::int, ${stage}::text, county, position, of_lines, ticket
    from unnest(
      ${column((d) => d.line)}::text[],
      ${column((d) => placeOf.get(d.line) ?? '')}::text[],
      ${column((d) => d.position)}::int[],
      ${column((d) => d.of)}::int[],
      ${column((d) => d.ticket)}::text[]
    ) as w (line_id, county, position, of_lines, ticket)
    on conflict (line_id) do nothing
  `.execute(inside)
}
