import { sheetLanguages } from '../layout/printed-words.ts'
import type { SheetLayout } from '../layout/sheet-layout.ts'
import { papers } from '../paper.ts'
import { readSheetCode, type SheetCode } from '../sheet-code.ts'
import type { PageForm } from '../sheet-form.ts'
import { parseSheetId, type SheetId, sheetIdParts } from '../sheet-id.ts'
import { type ComparedPage, comparedPage } from './compare-page.ts'
import { coverDifferences, coverId, readCover } from './cover-page.ts'
import { type ExpectedLine, expectedLines } from './expected-line.ts'
import { packetSequence } from './packet-sequence.ts'
import type { PageDifference } from './page-difference.ts'
import { matchedLines, type PageFit, pageFit, plainTexts } from './page-fit.ts'
import { pageSequence } from './page-sequence.ts'
import { partDifferences, unmoved, whiteDifferences } from './part-difference.ts'
import type { PreflightKind, PreflightProblem } from './preflight-problem.ts'
import { type ApprovedPrint, printDifferences } from './print-difference.ts'
import type { ProofPage, ProofView } from './proof-page.ts'

/** What a proof is held against. */
export interface ApprovedSheet {
  readonly layout: SheetLayout
  /** What must stand in the county line; without it any one county, or none, on all pages. */
  readonly county?: string
  readonly counties: readonly string[]
  /** Of the measure, as it stands on covers; without it theirs is not compared. */
  readonly title?: string
  /** The pages of the form as they look with a county, or with any, so that all print can be compared. */
  readonly prints?: (county: string | undefined) => Promise<readonly ApprovedPrint[]>
  /** The secret that the codes are checked with; without it only their words are compared. */
  readonly key?: string
}

export interface PreflightReport {
  readonly ok: boolean
  readonly pages: number
  readonly sheets: number
  /** In the order of the file. */
  readonly problems: readonly PreflightProblem[]
}

/** Looks at a page as an image, where its own text says that everything lies. */
export type Look = (form: PageForm, fit: PageFit) => Promise<ProofView>

/** Holds the pages of a proof, one after the other, against the approved sheet. */
export function preflight(approved: ApprovedSheet): {
  readonly next: (page: ProofPage, look: Look) => Promise<void>
  readonly end: () => PreflightReport
} {
  const { form, pages } = approved.layout
  const lines = pages.map(expectedLines)
  const sequence = pageSequence(pages.length)
  const packets = packetSequence()
  const problems: PreflightProblem[] = []
  let count = 0
  let county = approved.county
  let afterCover = false
  const approvedCover = {
    form: form.version,
    paper: form.paper,
    language: sheetLanguages.find((one) => one === form.language) ?? 'en',
    title: approved.title,
  }

  const next = async (page: ProofPage, look: Look) => {
    count += 1
    const report = (difference: PageDifference) =>
      problems.push({ page: page.page, ...difference })
    const size = sizeDifference(approved, page)
    if (size !== undefined) report(size)
    if (page.turned !== 0) {
      const found = `turned by ${page.turned} degrees`
      report({ kind: 'page-turned', expected: 'upright', found })
    }
    const isUpright = size === undefined && page.turned === 0
    const known = identified(lines, page)
    // A packet's cover and its blank back belong to no sheet.
    const isBack = afterCover && page.texts.length === 0
    const cover = known.kind === 'known' ? undefined : coverId(page)
    afterCover = cover !== undefined
    if (cover !== undefined || isBack) {
      const read =
        cover === undefined ? undefined : readCover(page, cover, approvedCover.language)
      if (cover !== undefined && read === undefined) {
        report({ kind: 'page-foreign', expected: 'the cover of a packet', found: cover })
      }
      if (read !== undefined) {
        problems.push(...packets.cover(page.page, read))
        const about = { ...approvedCover, county }
        for (const difference of coverDifferences(page, read, about)) report(difference)
      }
      const [pageForm] = form.pages
      if (pageForm === undefined || !isUpright) return
      const view = await look(pageForm, unmoved)
      for (const difference of partDifferences(view)) report(difference)
      if (!isBack || view.image === undefined) return
      for (const difference of whiteDifferences(view.image)) report(difference)
      return
    }
    if (known.kind !== 'known') {
      report(known)
      return
    }
    const { index, fit } = known
    const drawn = pages[index]
    const pageForm = form.pages[index]
    const expected = lines[index]
    if (!drawn || !pageForm || !expected) throw new Error(`no page ${index + 1}`)
    // Of another paper nothing is looked at: its codes stand nowhere in particular.
    const view = isUpright ? await look(pageForm, fit) : undefined
    const other = otherVersion(approved, view)
    if (other !== undefined) {
      report({ kind: 'version', expected: form.version, found: other.form })
      const { serial } = sheetIdParts(other.sheet)
      const place = { page: page.page, serial, formPage: other.page }
      problems.push(...sequence.next(place))
      return
    }
    const compared = comparedPage(drawn, expected, page, fit)
    for (const difference of compared.differences) report(difference)

    const id = printedId(compared, report)
    const serial = id === undefined ? undefined : sheetIdParts(id).serial
    problems.push(...sequence.next({ page: page.page, serial, formPage: index + 1 }))
    if (serial !== undefined) problems.push(...packets.sheet(page.page, serial))
    const written = drawn.slots
      .filter((slot) => slot.slot === 'county')
      .map((slot) => compared.slots.get(slot) ?? '')
    county ??= written.find((text) => isCounty(text, approved.counties))
    for (const found of written) {
      if (found === (county ?? '')) continue
      const shown = found === '' ? blankLine : found
      report({ kind: 'county', expected: county ?? blankLine, found: shown })
    }
    if (view === undefined) return
    for (const difference of viewDifferences(approved, view, id, index + 1)) {
      report(difference)
    }
    for (const difference of partDifferences(view)) report(difference)
    const inPlace = compared.differences.every(({ kind }) => isInPlace(kind))
    if (approved.prints === undefined || view.image === undefined || !inPlace) return
    const [shown = ''] = written
    const isOne = written.every((text) => text === shown)
    const isKnown = isOne && isCounty(shown, approved.counties)
    const print = (await approved.prints(isKnown ? shown : undefined))[index]
    if (print === undefined) return
    for (const difference of printDifferences(print, view.image, fit)) report(difference)
  }
  const end = () => {
    const rest = sequence.end()
    const all = [...problems, ...packets.end(), ...rest.problems].toSorted(
      (a, b) => a.page - b.page,
    )
    return { ok: all.length === 0, pages: count, sheets: rest.sheets, problems: all }
  }
  return { next, end }
}

const sizeToleranceMm = 0.5
/** With fewer of its lines a page is taken for a stranger's. */
const leastShare = 0.3

function sizeDifference(
  { layout }: ApprovedSheet,
  { widthMm, heightMm }: ProofPage,
): PageDifference | undefined {
  const paper = papers[layout.form.paper]
  const off = Math.max(
    Math.abs(widthMm - paper.widthMm),
    Math.abs(heightMm - paper.heightMm),
  )
  if (off <= sizeToleranceMm) return undefined
  const size = (w: number, h: number) => `${w.toFixed(1)} × ${h.toFixed(1)} mm`
  const expected = size(paper.widthMm, paper.heightMm)
  return { kind: 'page-size', expected, found: size(widthMm, heightMm) }
}

function identified(
  lines: readonly (readonly ExpectedLine[])[],
  page: ProofPage,
):
  | { readonly kind: 'known'; readonly index: number; readonly fit: PageFit }
  | (PageDifference & { readonly kind: 'no-text' | 'page-foreign' }) {
  const words = page.texts.filter((text) => text.text.trim() !== '')
  const expected = 'a page of the approved form'
  if (words.length === 0) return { kind: 'no-text', expected, found: 'no text' }
  const texts = plainTexts(page.texts)
  let best = { index: 0, matched: -1 }
  for (const [index, own] of lines.entries()) {
    const matched = matchedLines(own, texts)
    if (matched > best.matched) best = { index, matched }
  }
  const { index, matched } = best
  const own = lines[index] ?? []
  if (matched / (own.length || 1) < leastShare) {
    return { kind: 'page-foreign', expected, found: words[0]?.text.slice(0, 60) ?? '' }
  }
  return { kind: 'known', index, fit: pageFit(own, texts) }
}

function printedId(
  { slots }: ComparedPage,
  report: (difference: PageDifference) => void,
): SheetId | undefined {
  const text = [...slots].find(([slot]) => slot.slot === 'sheet-id')?.[1] ?? ''
  const read = parseSheetId(text)
  if (read.ok) return read.value
  const found = text === '' ? 'nothing' : text
  report({ kind: 'serial-unreadable', expected: 'a sheet id with its letter', found })
  return undefined
}

const blankLine = 'a blank line'

/** A county of the pack, or a blank line for one that is written by hand. */
function isCounty(text: string, counties: readonly string[]): boolean {
  return text === '' || counties.length === 0 || counties.includes(text)
}

/** Where a page was moved or other words stand, comparing all print says nothing new. */
function isInPlace(kind: PreflightKind): boolean {
  return kind === 'type-face'
}

/** A page of another version differs everywhere; that it is another one is all there is to say. */
function otherVersion(
  { layout, key }: ApprovedSheet,
  view: ProofView | undefined,
): SheetCode | undefined {
  for (const text of [view?.qr, view?.secondCode]) {
    const code = text === undefined ? undefined : codeOf(text, key)
    if (code !== undefined && code.form !== layout.form.version) return code
  }
  return undefined
}

function* viewDifferences(
  { layout, key }: ApprovedSheet,
  view: ProofView,
  id: SheetId | undefined,
  formPage: number,
): Generator<PageDifference> {
  const { version } = layout.form
  for (const corner of view.wrongMarkers) {
    const expected = `marker ${layout.form.pages[formPage - 1]?.markers[corner]?.id}`
    yield { kind: 'marker', expected, found: 'another one, or none' }
  }
  for (const text of [view.qr, view.secondCode]) {
    const code = text === undefined ? undefined : codeOf(text, key)
    const expected = `${id ?? 'the sheet'}, form ${version}, page ${formPage}`
    if (code === undefined) {
      yield { kind: 'code', expected, found: text ?? 'a code that cannot be read' }
    } else if ((id !== undefined && code.sheet !== id) || code.page !== formPage) {
      const found = `${code.sheet}, form ${code.form}, page ${code.page}`
      yield { kind: 'code', expected, found }
    }
  }
}

/** What a code says; without the petition's key its check is not looked at. */
export function codeOf(text: string, key: string | undefined): SheetCode | undefined {
  const read = readSheetCode(text, key ?? '')
  if (read.ok) return read.value
  if (key !== undefined || read.error.kind === 'foreign-code') return undefined
  const [, petition, serial, form, page] = text.trim().split(':')
  const sheet = parseSheetId(`${petition}-${serial}`)
  return sheet.ok && form ? { sheet: sheet.value, form, page: Number(page) } : undefined
}
