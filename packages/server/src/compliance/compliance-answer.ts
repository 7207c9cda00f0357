import { calendarDate } from '@groundswell/basics'
import {
  type ComplianceFinding,
  type Cure,
  complianceGate,
  type DefectKind,
  printedSheetId,
  type SheetId,
} from '@groundswell/petition'
import { sql } from 'kysely'
import type { Office } from '../office.ts'
import { citedLaw } from '../records/cited-law.ts'
import { type PetitionRules, petitionRules } from '../records/petition-rules.ts'
import { petitionDay } from '../sheets/petition-day.ts'
import type { RecordStore } from '../storage/open-storage.ts'
import type { Compliance, Finding } from '../wire/compliance.ts'
import { driveFacts } from './drive-facts.ts'
import { type KnownSheet, sheetFactsOf } from './sheet-facts-of.ts'

/** The gate over all sheets that came back, or over one; null before any was printed. */
export async function complianceAnswer(
  office: Pick<Office, 'records' | 'clock'>,
  sheet?: string,
): Promise<Compliance | null> {
  const { records } = office
  const rules = await petitionRules(records)
  if (rules === null) return null
  const drive = await driveFacts(records, rules)
  if (drive === null) return null
  const known = await sheetFactsOf(records, sheet)
  const cures = await curesInForce(records)
  const today = await petitionDay(office)
  const gate = complianceGate(rules.pack, drive, {
    sheets: known.map(({ facts }) => facts),
    cures,
    today,
  })
  const about = new Map(known.map((each) => [each.facts.sheet, each]))
  return {
    deadline: drive.deadline,
    today,
    noticeOn: drive.noticeOn,
    sheetsAtRisk: gate.sheetsAtRisk,
    linesAtRisk: gate.linesAtRisk,
    unchecked: gate.unchecked.map((id) => ({
      sheet: id,
      printedId: printedSheetId(id),
    })),
    findings: gate.findings.map((each) =>
      findingOnTheWire(each, rules, { known: about.get(each.sheet), cures }),
    ),
    checked: known.length,
  }
}

interface StoredCure extends Cure {
  readonly id: number
  readonly by: string
}

async function curesInForce(records: RecordStore): Promise<readonly StoredCure[]> {
  const { rows } = await sql<{
    id: number
    sheet_id: string
    defect: string
    on_day: string
    by_name: string
    at: Date
  }>`
    select c.id, c.sheet_id, c.defect, c.on_day, c.by_name, c.at from compliance_cure c
    where c.takes_back is null
      and not exists (select 1 from compliance_cure u where u.takes_back = c.id)
    order by c.id desc
  `.execute(records)
  return rows.map((row) => ({
    id: row.id,
    sheet: row.sheet_id as SheetId,
    defect: row.defect as DefectKind,
    on: calendarDate(row.on_day),
    at: row.at.toISOString(),
    by: row.by_name,
  }))
}

function findingOnTheWire(
  found: ComplianceFinding,
  rules: PetitionRules,
  beside: {
    readonly known: KnownSheet | undefined
    readonly cures: readonly StoredCure[]
  },
): Finding {
  const { kind, ...detail } = found.defect
  const { window } = found
  const cure = beside.cures.find(
    (each) => each.sheet === found.sheet && each.defect === kind,
  )
  const reason = rules.pack.reasons.find(({ code }) => code === found.reason)
  return {
    sheet: found.sheet,
    printedId: printedSheetId(found.sheet),
    packet: beside.known?.packet ?? '',
    county: beside.known?.facts.county ?? '',
    holder: beside.known?.holder ?? null,
    kind,
    detail: structuredClone(detail) as Finding['detail'],
    effect: found.effect,
    reason: found.reason ?? null,
    reasonText: reason?.plain ?? null,
    lines: found.lines,
    status: found.status,
    way: window.kind === 'incurable' ? null : window.way,
    until: window.kind === 'curable' ? window.until : null,
    daysAfterNotice: window.kind === 'after-notice' ? window.days : null,
    cure:
      found.status === 'cured' && cure !== undefined
        ? { id: cure.id, on: cure.on, by: cure.by }
        : null,
    law: citedLaw(found.grounds.cites),
  }
}
