import { complianceAnswer } from '../compliance/compliance-answer.ts'
import type { Office } from '../office.ts'
import { outTooLongByHolder } from '../packets/list-packets.ts'
import { countOpenPages } from '../scans/scans-answer.ts'

/** What the paper asks of somebody today. */
export interface PaperStanding {
  /** Sheets that each circulator has had for more than 14 days. */
  readonly outTooLong: ReadonlyMap<string, number>
  /** Scanned pages that wait for a person. */
  readonly openPages: number
  /** Sheets whose declaration nobody has read. */
  readonly unchecked: number
  /** Sheets and lines that would be lost and can still be saved, and the first last day. */
  readonly toMend: {
    readonly sheets: number
    readonly lines: number
    readonly until: string
  } | null
}

/** Gathers what stands about the paper; a drive without printed sheets has nothing. */
export async function paperStanding(
  office: Pick<Office, 'records' | 'clock'>,
): Promise<PaperStanding> {
  const gate = await complianceAnswer(office)
  const open = (gate?.findings ?? []).filter(
    ({ status, effect }) => status === 'open' && effect !== 'note',
  )
  const linesOf = new Map<string, number>()
  for (const { sheet, lines } of open) {
    linesOf.set(sheet, Math.max(linesOf.get(sheet) ?? 0, lines))
  }
  const until = open.flatMap((each) => each.until ?? []).sort()[0]
  return {
    outTooLong: await outTooLongByHolder(office),
    openPages: await countOpenPages(office.records),
    unchecked: gate?.unchecked.length ?? 0,
    toMend:
      until === undefined
        ? null
        : {
            sheets: linesOf.size,
            lines: [...linesOf.values()].reduce((sum, lines) => sum + lines, 0),
            until,
          },
  }
}
