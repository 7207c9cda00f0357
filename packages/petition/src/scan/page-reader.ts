import { pageIdentity } from '../paper-reading/page-identity.ts'
import type { PageProblem } from '../paper-reading/page-problem.ts'
import type { PageReading } from '../paper-reading/page-reading.ts'
import { type PageInk, pageInk } from '../paper-reading/row-reading.ts'
import type { SheetForm } from '../sheet-form.ts'
import type { BlankPage } from './blank-page.ts'
import { blankShare, darkShare } from './blankness.ts'
import { codesAnywhere, codesAt, secondCodeAt } from './code-reader.ts'
import type { GreyImage } from './grey-image.ts'
import { inkDepth } from './ink-depth.ts'
import { inkMarks } from './ink-mark.ts'
import { pagePixelsPerMm, rectified } from './rectified-page.ts'
import { type Registration, registered } from './registration.ts'

/** What a reader of pages must know: the form, its blank pages and the petition's key. */
export interface ReaderForm {
  readonly form: SheetForm
  readonly blanks: readonly BlankPage[]
  readonly key: string
}

/** A page's reading, and how it lies in its image where it was found. */
export interface ReadPage {
  readonly reading: Omit<PageReading, 'page' | 'content' | 'crops'>
  readonly registration: Registration | undefined
}

/** Reads one page: finds it, knows its sheet, and tells used rows from empty ones. */
export async function readPage(image: GreyImage, reader: ReaderForm): Promise<ReadPage> {
  const found = registered(image, reader.form.pages)
  if (!found.ok) return unregistered(image, reader, found.error)
  const registration = found.value
  const blank = reader.blanks.find(({ form }) => form.page === registration.page)
  if (blank === undefined) throw new Error(`page ${registration.page} has no blank`)
  let codes = await codesAt(image, blank.form, registration)
  if (!codes.some((text) => isOurs(text, reader, registration.page))) {
    codes = [...codes, ...(await secondCodeAt(image, blank.form, registration))]
    if (codes.length === 0) codes = await codesAnywhere(image)
  }
  const identity = pageIdentity(
    { codes, markersPage: registration.page },
    reader.form,
    reader.key,
  )
  const ink = hasInk(blank) ? readInk(image, blank, registration) : noInk
  const problems: PageProblem[] = ink.stray.map(({ box }) => ({
    kind: 'mark-outside-boxes',
    x: Math.round(box.x),
    y: Math.round(box.y),
  }))
  if (!identity.ok) problems.unshift(identity.error)
  return {
    registration,
    reading: {
      outcome: identity.ok ? 'read' : 'person',
      sheet: identity.ok ? identity.value.sheet : undefined,
      formPage: registration.page,
      rows: ink.rows,
      fields: ink.fields,
      problems,
    },
  }
}

const noInk: PageInk = { rows: [], fields: [], stray: [] }

function hasInk({ form }: BlankPage): boolean {
  return form.rows.length > 0 || form.fields.length > 0
}

/** The threshold of ink in steps of grey: above the paper's grain, never under a pale pencil. */
const leastDepth = 20

function readInk(image: GreyImage, blank: BlankPage, { toImage }: Registration): PageInk {
  const { widthMm, heightMm } = blank
  const page = rectified(
    image,
    toImage,
    { x: 0, y: 0, width: widthMm, height: heightMm },
    pagePixelsPerMm,
  )
  const ink = inkDepth(page, blank)
  const threshold = Math.max(leastDepth, Math.min(60, ink.grain * 1.3 + 4))
  const marks = inkMarks(ink, blank.zones, threshold)
  return pageInk(blank.zones.zones, marks, ink.grain / 255)
}

function isOurs(text: string, { form, key }: ReaderForm, page: number): boolean {
  return pageIdentity({ codes: [text], markersPage: page }, form, key).ok
}

async function unregistered(
  image: GreyImage,
  { form, key }: ReaderForm,
  problem: PageProblem,
): Promise<ReadPage> {
  const codes = await codesAnywhere(image)
  if (
    problem.kind === 'no-markers' &&
    codes.length === 0 &&
    darkShare(image) < blankShare
  ) {
    const reading = { ...nothing, outcome: 'blank' } as const
    return { registration: undefined, reading }
  }
  const identity = pageIdentity({ codes, markersPage: undefined }, form, key)
  const known = identity.ok ? identity.value : undefined
  const problems: PageProblem[] = [problem]
  if (!identity.ok && identity.error.kind !== 'no-code') problems.push(identity.error)
  return {
    registration: undefined,
    reading: {
      ...nothing,
      outcome: 'person',
      sheet: known?.sheet,
      formPage: known?.page,
      problems,
    },
  }
}

const nothing = {
  sheet: undefined,
  formPage: undefined,
  rows: [],
  fields: [],
  problems: [],
} satisfies Omit<PageReading, 'page' | 'content' | 'outcome' | 'crops'>
