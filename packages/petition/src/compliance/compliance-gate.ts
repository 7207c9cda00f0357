import type { CalendarDate } from '@groundswell/basics'
import type { Pack } from '@groundswell/rules'
import type { SheetId } from '../sheet-id.ts'
import { type CureWindow, cureWindow } from './cure-window.ts'
import { type DefectEffect, defectEffect } from './defect-effect.ts'
import type { DefectKind, SheetDefect } from './sheet-defect.ts'
import { isUnchecked, sheetDefects } from './sheet-defects.ts'
import type { DriveFacts, SheetFacts } from './sheet-facts.ts'

/** A record that a defect was mended. */
export interface Cure {
  readonly sheet: SheetId
  readonly defect: DefectKind
  /** The day on which it was mended. */
  readonly on: CalendarDate
  /** The instant of the record, ISO 8601 in UTC: a later reading is looked at anew. */
  readonly at: string
}

export interface ComplianceFinding extends DefectEffect {
  readonly sheet: SheetId
  readonly defect: SheetDefect
  /** Lines that are lost with it: all of the sheet, or those concerned. */
  readonly lines: number
  readonly window: CureWindow
  readonly status: 'open' | 'cured' | 'too-late' | 'incurable'
}

export interface ComplianceGate {
  readonly findings: readonly ComplianceFinding[]
  /** Sheets with lines whose declaration nobody has read. */
  readonly unchecked: readonly SheetId[]
  /** Sheets that would be thrown out today, each once. */
  readonly sheetsAtRisk: number
  /** Lines that would be lost today, each sheet's lines once. */
  readonly linesAtRisk: number
}

/**
 * The gate before filing: each defect of each sheet with its effect under the pack, what it
 * costs and the last day on which it can be mended. Order: what rejects and is open first,
 * then by the last day, then by sheet.
 */
export function complianceGate(
  pack: Pack,
  drive: DriveFacts,
  known: {
    readonly sheets: Iterable<SheetFacts>
    readonly cures: Iterable<Cure>
    readonly today: CalendarDate
  },
): ComplianceGate {
  const cures = new Map<SheetId, Cure[]>()
  for (const cure of known.cures) {
    cures.set(cure.sheet, [...(cures.get(cure.sheet) ?? []), cure])
  }
  const findings: ComplianceFinding[] = []
  const unchecked: SheetId[] = []
  for (const facts of known.sheets) {
    if (isUnchecked(facts)) unchecked.push(facts.sheet)
    for (const defect of sheetDefects(pack, drive, facts)) {
      const effect = defectEffect(pack, defect)
      const window = cureWindow(pack, drive, facts, defect)
      const cure = (cures.get(facts.sheet) ?? []).find((each) =>
        mends(each, { defect, window }, facts),
      )
      findings.push({
        ...effect,
        sheet: facts.sheet,
        defect,
        lines: linesLost(effect, defect, facts),
        window,
        status: cure === undefined ? statusOf(window, known.today) : 'cured',
      })
    }
  }
  findings.sort(byUrgency)
  return { findings, unchecked, ...atRisk(findings) }
}

/**
 * A cure mends what was seen before it, on a day on which it helped; a declaration read after it
 * is judged by itself.
 */
function mends(
  cure: Cure,
  {
    defect: { kind },
    window,
  }: { readonly defect: SheetDefect; readonly window: CureWindow },
  { declaration, filedOn }: SheetFacts,
): boolean {
  const lastDay = window.kind === 'curable' ? window.until : filedOn
  if (window.kind === 'incurable' || lastDay === null || cure.on > lastDay) return false
  if (cure.defect !== kind) return false
  const ofDeclaration = /^(decl|dates|signature-after|notary)/.test(kind)
  return !ofDeclaration || declaration === null || cure.at >= declaration.at
}

function statusOf(window: CureWindow, today: CalendarDate): ComplianceFinding['status'] {
  if (window.kind === 'incurable') return 'incurable'
  if (window.kind === 'closed') return 'too-late'
  return window.kind === 'curable' && today > window.until ? 'too-late' : 'open'
}

function linesLost({ effect }: DefectEffect, defect: SheetDefect, facts: SheetFacts) {
  if (effect === 'note') return 0
  if (effect === 'rejects-sheet') return facts.lines
  const concerned =
    defect.kind === 'wrong-county'
      ? defect.lines
      : defect.kind === 'signature-after-declaration'
        ? defect.rows.length
        : facts.lines
  return Math.min(facts.lines, concerned)
}

function atRisk(findings: readonly ComplianceFinding[]) {
  const lost = new Map<SheetId, number>()
  const thrownOut = new Set<SheetId>()
  for (const { sheet, effect, status, lines } of findings) {
    if (effect === 'note' || status === 'cured') continue
    lost.set(sheet, Math.max(lost.get(sheet) ?? 0, lines))
    if (effect === 'rejects-sheet') thrownOut.add(sheet)
  }
  const linesAtRisk = [...lost.values()].reduce((sum, lines) => sum + lines, 0)
  return { sheetsAtRisk: thrownOut.size, linesAtRisk }
}

const effects = ['rejects-sheet', 'rejects-lines', 'note']
const statuses = ['open', 'too-late', 'incurable', 'cured']

function byUrgency(a: ComplianceFinding, b: ComplianceFinding): number {
  const until = ({ window }: ComplianceFinding) =>
    window.kind === 'curable' ? window.until : '9999'
  const compared =
    statuses.indexOf(a.status) - statuses.indexOf(b.status) ||
    effects.indexOf(a.effect) - effects.indexOf(b.effect)
  if (compared !== 0) return compared
  const [left, right] = [`${until(a)} ${a.sheet}`, `${until(b)} ${b.sheet}`]
  return left < right ? -1 : left > right ? 1 : 0
}
