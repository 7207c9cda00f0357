import type { OfficialAct, Stage } from './official-act.ts'
import type { OfficialEntry } from './official-book.ts'

type Act<K extends OfficialAct['kind']> = Extract<OfficialAct, { readonly kind: K }>
type Entry<K extends OfficialAct['kind']> = Omit<OfficialEntry, 'act'> & {
  readonly act: Act<K>
}

/** How far the office has come: the newest act of each kind that was not taken back. */
export interface OfficeStanding {
  readonly last: OfficialEntry | undefined
  readonly filings: readonly Entry<'filing-received'>[]
  /** The raw count in force of each county. */
  readonly rawCounts: ReadonlyMap<string, Entry<'raw-count'>>
  /** The certificate in force of each member state. */
  readonly stateCertificates: readonly Entry<'state-certificate'>[]
  /** The count in force of each district. */
  readonly districtCounts: readonly Entry<'district-count'>[]
  readonly frame: Entry<'frame-committed'> | undefined
  readonly seed: Entry<'seed-rolled'> | undefined
  readonly draws: ReadonlyMap<Stage, Entry<'sample-drawn'>>
  readonly closings: ReadonlyMap<Stage, Entry<'findings-closed'>>
  /** Lines that came under check without being drawn. */
  readonly opened: ReadonlyMap<Stage, Entry<'check-opened'>>
  readonly certificate: Entry<'certified'> | undefined
}

/** The standing that a book amounts to. */
export function officeStanding(book: readonly OfficialEntry[]): OfficeStanding {
  const back = new Set(
    book.flatMap(({ act }) => (act.kind === 'taken-back' ? [act.entry] : [])),
  )
  const inForce = book.filter(({ seq }) => !back.has(seq))
  const all = <K extends OfficialAct['kind']>(kind: K) =>
    inForce.filter((entry): entry is OfficialEntry & Entry<K> => entry.act.kind === kind)
  const perStage = <E extends { readonly act: { readonly stage: Stage } }>(
    entries: readonly E[],
  ) => new Map(entries.map((entry) => [entry.act.stage, entry]))
  return {
    last: book.at(-1),
    filings: all('filing-received'),
    rawCounts: new Map(all('raw-count').map((entry) => [entry.act.county, entry])),
    stateCertificates: newest(all('state-certificate'), ({ state }) => state),
    districtCounts: newest(all('district-count'), ({ district }) => district),
    frame: all('frame-committed').at(-1),
    seed: all('seed-rolled').at(-1),
    draws: perStage(all('sample-drawn')),
    closings: perStage(all('findings-closed')),
    opened: perStage(all('check-opened')),
    certificate: all('certified').at(-1),
  }
}

/** Of the reports about each thing the last one, in the order in which things came first. */
function newest<E extends { readonly act: object }>(
  entries: readonly E[],
  about: (act: E['act']) => string,
): readonly E[] {
  return [...new Map(entries.map((entry) => [about(entry.act), entry])).values()]
}

/** All raw counts together. */
export function rawTotal(standing: OfficeStanding): number {
  return [...standing.rawCounts.values()].reduce((sum, { act }) => sum + act.lines, 0)
}

/** The stage whose lines the verifiers have before them; null before any line is. */
export function stageUnderCheck(standing: OfficeStanding): Stage | null {
  const begun = (stage: Stage) =>
    standing.draws.has(stage) || standing.opened.has(stage) ? stage : null
  return begun('full') ?? begun('second-sample') ?? begun('sample')
}
