import { addDays, type CalendarDate } from '@groundswell/basics'
import type { Pack } from '@groundswell/rules'
import type { DeclarationReading } from './declaration-reading.ts'
import { type DeclarationRule, declarationRule } from './declaration-rule.ts'
import type { SheetDefect } from './sheet-defect.ts'
import type { DriveFacts, SheetFacts } from './sheet-facts.ts'

/**
 * Every defect of one sheet, whatever it leads to. What nobody has looked at yet is no
 * defect: an unread declaration is work, see `isUnchecked`.
 */
export function sheetDefects(
  pack: Pack,
  drive: DriveFacts,
  facts: SheetFacts,
): readonly SheetDefect[] {
  return [
    ...declarationDefects(pack, drive, facts),
    ...countyDefects(pack, facts),
    ...formDefects(drive, facts),
    ...circulatorDefects(facts),
    ...lateness(drive, facts),
  ]
}

/** True when the declaration of a sheet with lines has not been read. */
export function isUnchecked(facts: SheetFacts): boolean {
  return facts.declaration === null && facts.lines > 0
}

function declarationDefects(
  pack: Pack,
  drive: DriveFacts,
  facts: SheetFacts,
): SheetDefect[] {
  const { declaration } = facts
  if (declaration === null) return []
  if (!declaration.isThere) return [{ kind: 'declaration-missing' }]
  const rule = declarationRule(pack)
  const { reading } = declaration
  return [
    ...handDefects(rule, reading),
    ...dateDefects(facts, reading),
    ...filingDefects(lastDayToDeclare(pack, drive, facts), facts, reading),
    ...(rule.hasNotary && (reading.notary === 'missing' || reading.notary === 'faulty')
      ? [{ kind: 'notary-defect', notary: reading.notary } as const]
      : []),
  ]
}

/** What is missing or flawed in the circulator's own hand. */
function handDefects(rule: DeclarationRule, reading: DeclarationReading): SheetDefect[] {
  const { signature, date, parts, marks } = reading
  const missing = rule.parts.filter((part) => !parts.includes(part))
  const found: SheetDefect[] = []
  // Initials and a name that cannot be read are grounds only where the law says so.
  const isUnsigned = signature === 'missing' || (rule.isStrict && signature !== 'signed')
  if (isUnsigned) found.push({ kind: 'declaration-unsigned', signature })
  if (date === 'missing') found.push({ kind: 'declaration-undated' })
  if (rule.isStrict && (date === 'unclear' || date === 'changed')) {
    found.push({ kind: 'declaration-date-unclear', date })
  }
  if (missing.length > 0) found.push({ kind: 'declaration-incomplete', missing })
  if (rule.isStrict && marks.length > 0) found.push({ kind: 'declaration-flawed', marks })
  return found
}

/** Dates that contradict each other. */
function dateDefects(facts: SheetFacts, reading: DeclarationReading): SheetDefect[] {
  const { signedOn, from, until } = reading
  const found: SheetDefect[] = []
  const dates = [...facts.signedOn.values()].sort()
  const [first, last] = [dates[0], dates.at(-1)]
  if (from !== null && until !== null) {
    const covers =
      from <= until &&
      (first === undefined || from <= first) &&
      (last === undefined || last <= until)
    if (!covers) found.push({ kind: 'dates-do-not-cover', from, until })
  }
  if (signedOn === null) return found
  if (until !== null && signedOn < until) {
    found.push({ kind: 'declared-before-last-signature', signedOn, last: until })
  }
  if (facts.issuedOn !== null && signedOn < facts.issuedOn) {
    found.push({ kind: 'declared-before-issue', signedOn, issuedOn: facts.issuedOn })
  }
  const rows = [...facts.signedOn].filter(([, on]) => on > signedOn).map(([row]) => row)
  // OAR 165-014-0270: the order does not matter where the circulator signed alone.
  if (rows.length > 0 && !facts.onlySignerIsCirculator) {
    found.push({ kind: 'signature-after-declaration', signedOn, rows })
  }
  return found
}

function filingDefects(
  lastDay: CalendarDate | null,
  { filedOn }: SheetFacts,
  { signedOn }: DeclarationReading,
): SheetDefect[] {
  if (filedOn === null || lastDay === null || signedOn === null || signedOn <= lastDay) {
    return []
  }
  return [{ kind: 'declared-after-filing', signedOn, filedOn }]
}

/** The day of the filing, or the end of the days that the law gives for a new affidavit. */
function lastDayToDeclare(
  pack: Pack,
  { noticeOn }: DriveFacts,
  { filedOn }: SheetFacts,
): CalendarDate | null {
  const [cure] = pack.cures
  return cure === undefined || noticeOn === null ? filedOn : addDays(noticeOn, cure.days)
}

/** Elec. Code 9021: a section names one county, and only its voters may sign it. */
function countyDefects(pack: Pack, facts: SheetFacts): SheetDefect[] {
  if (pack.form?.oneCountyPerSheet !== true) return []
  const found: SheetDefect[] = []
  const elsewhere = [...facts.voterCounties].filter(
    ([county, lines]) => county !== facts.county && lines > 0,
  )
  if (elsewhere.length > 0) {
    found.push({
      kind: 'wrong-county',
      county: facts.county,
      lines: elsewhere.reduce((sum, [, lines]) => sum + lines, 0),
      registeredIn: elsewhere.map(([county]) => county).sort(),
    })
  }
  const written = facts.countiesWritten
  if (written === null) return found
  const counties = [...new Set([facts.county, ...written])].filter((name) => name !== '')
  if (written.length === 0) found.push({ kind: 'county-missing' })
  else if (counties.length > 1) found.push({ kind: 'two-counties', counties })
  return found
}

function formDefects(drive: DriveFacts, facts: SheetFacts): SheetDefect[] {
  const { formVersion, pages } = facts
  const found: SheetDefect[] = []
  const isFrozen =
    facts.textHash === drive.textHash && drive.formVersions.has(formVersion)
  if (!isFrozen) found.push({ kind: 'other-text', formVersion })
  if (facts.isMarkedUp) found.push({ kind: 'text-marked-up' })
  if (pages !== null) {
    const missing = Array.from({ length: pages.expected }, (_, at) => at + 1).filter(
      (page) => !pages.read.includes(page),
    )
    if (missing.length > 0) found.push({ kind: 'pages-missing', pages: missing })
  }
  return found
}

function circulatorDefects({ circulator, lines }: SheetFacts): SheetDefect[] {
  if (lines === 0) return []
  if (circulator === null) return [{ kind: 'circulator-unknown' }]
  const { circulator: code, ofAge, registered, trained } = circulator
  return [
    ...(ofAge === null
      ? [{ kind: 'circulator-age-unconfirmed', circulator: code } as const]
      : []),
    ...(registered === null
      ? [{ kind: 'circulator-not-registered', circulator: code } as const]
      : []),
    ...(trained === null
      ? [{ kind: 'circulator-not-trained', circulator: code } as const]
      : []),
  ]
}

function lateness({ deadline }: DriveFacts, { returnedOn }: SheetFacts): SheetDefect[] {
  if (returnedOn === null || returnedOn <= deadline) return []
  return [{ kind: 'sheet-late', returnedOn, deadline }]
}
