import type { PageForm, SheetForm } from '../sheet-form.ts'
import type { SheetId } from '../sheet-id.ts'
import { askedRows } from './lost-row.ts'
import type { PageProblem } from './page-problem.ts'
import { needsPerson } from './page-problem.ts'
import type { PageReading } from './page-reading.ts'
import type { RowReading } from './row-reading.ts'

/** One sheet after all its pages were read: wholly registered, or for a person. */
export interface SheetReading {
  /** The page that stands for it: the first of its pages with rows. */
  readonly page: string
  readonly sheet: SheetId | undefined
  readonly state: 'registered' | 'person'
  /** Why it goes to a person: the kind of the problem; empty when registered. */
  readonly reason: string
  /** Its rows with the page each stands on; none unless registered. */
  readonly rows: readonly (RowReading & { readonly page: string })[]
}

export interface Assembly {
  readonly sheets: readonly SheetReading[]
  readonly problems: readonly { readonly page: string; readonly problem: PageProblem }[]
}

/**
 * Puts pages together to sheets, in the order in which the pages are given. A page seen twice
 * counts once: the first stands when both say the same, and neither does when they differ.
 */
export function assembledSheets(
  pages: readonly PageReading[],
  forms: ReadonlyMap<string, SheetForm>,
): Assembly {
  const problems = pages.flatMap(({ page, problems: own }) =>
    own.map((problem) => ({ page, problem })),
  )
  const bySheet = new Map<SheetId, PageReading[]>()
  const sheets: (SheetReading | { readonly later: SheetId })[] = []
  for (const reading of pages) {
    if (reading.outcome === 'blank') continue
    if (reading.sheet === undefined) {
      sheets.push(forPerson(reading, reading.problems.find(needsPerson)?.kind ?? ''))
      continue
    }
    const known = bySheet.get(reading.sheet)
    if (known === undefined) {
      bySheet.set(reading.sheet, [reading])
      sheets.push({ later: reading.sheet })
    } else {
      known.push(reading)
    }
  }
  const report = (page: string, problem: PageProblem) => problems.push({ page, problem })
  return {
    sheets: sheets.map((sheet) =>
      'later' in sheet
        ? wholeSheet(sheet.later, bySheet.get(sheet.later) ?? [], { forms, report })
        : sheet,
    ),
    problems,
  }
}

function wholeSheet(
  sheet: SheetId,
  pages: readonly PageReading[],
  {
    forms,
    report,
  }: {
    readonly forms: ReadonlyMap<string, SheetForm>
    readonly report: (page: string, problem: PageProblem) => void
  },
): SheetReading {
  const first = new Map<number, PageReading>()
  let reason = ''
  for (const reading of pages) {
    const number = reading.formPage ?? 0
    const before = first.get(number)
    if (before === undefined) {
      first.set(number, reading)
      continue
    }
    report(reading.page, { kind: 'duplicate-page', sheet, first: before.page })
    if (before.outcome === 'person' && reading.outcome === 'read') {
      first.set(number, reading)
    } else if (reading.outcome === 'read' && !saysTheSame(before, reading)) {
      reason = 'duplicate-page'
    }
  }
  const kept = [...first.values()].toSorted(
    (a, b) => (a.formPage ?? 0) - (b.formPage ?? 0),
  )
  const main = kept.find(({ rows }) => rows.length > 0) ?? kept[0]
  const page = main?.page ?? ''
  const versions = new Set(kept.flatMap(({ form }) => form ?? []))
  if (versions.size > 1) {
    report(page, { kind: 'forms-disagree', forms: [...versions] })
    reason ||= 'forms-disagree'
  }
  const form = forms.get([...versions][0] ?? '')
  for (const wanted of form?.pages ?? []) {
    if (first.has(wanted.page) || isBlankBack(wanted)) continue
    report(page, { kind: 'missing-page', sheet, missing: wanted.page })
    if (isWrittenOn(wanted, form)) reason ||= 'missing-page'
  }
  for (const reading of kept) {
    if (reading.outcome === 'person') {
      reason ||= reading.problems.find(needsPerson)?.kind ?? 'unclear-image'
    }
  }
  if (reason !== '') return { page, sheet, state: 'person', reason, rows: [] }
  const rows = kept.flatMap((reading) =>
    reading.rows.map((row) => ({ ...row, page: reading.page })),
  )
  // A sheet is filled from the top of its first page: one question will do for all its pages.
  return { page, sheet, state: 'registered', reason: '', rows: askedRows(rows) }
}

/**
 * Whether anything may be written on a page that is on no other: rows or the declaration. A
 * page of the measure's text, or the county line that every page has, loses nothing.
 */
function isWrittenOn(page: PageForm, form: SheetForm | undefined): boolean {
  const elsewhere = (field: string) =>
    form?.pages.some(
      (other) => other !== page && other.fields.some((one) => one.field === field),
    )
  return page.rows.length > 0 || page.fields.some(({ field }) => !elsewhere(field))
}

/** The last page of a sheet may hold nothing but its codes, so that the next begins in front. */
function isBlankBack({ rows, fields }: PageForm): boolean {
  return rows.length === 0 && fields.length === 0
}

/** Two scans of one page agree unless one calls a row used that the other calls empty. */
function saysTheSame(a: PageReading, b: PageReading): boolean {
  const states = new Map(b.rows.map(({ row, state }) => [row, state]))
  return a.rows.every(({ row, state }) => {
    const other = states.get(row) ?? state
    return other === state || other === 'unsure' || state === 'unsure'
  })
}

function forPerson({ page, sheet }: PageReading, reason: string): SheetReading {
  return { page, sheet, state: 'person', reason, rows: [] }
}
