import type { HomePrint } from '../layout/home-print.ts'
import { type Homography, mapped } from '../paper-reading/homography.ts'
import { pageIdentity } from '../paper-reading/page-identity.ts'
import type { PageProblem } from '../paper-reading/page-problem.ts'
import type { PageReading } from '../paper-reading/page-reading.ts'
import { type PageInk, pageInk } from '../paper-reading/row-reading.ts'
import type { PageForm, SheetForm } from '../sheet-form.ts'
import type { SheetId } from '../sheet-id.ts'
import { type BlankPage, ownBlank } from './blank-page.ts'
import { isBlankPaper } from './blankness.ts'
import { codesAnywhere, codesAt, printedSecondCode, secondCodeAt } from './code-reader.ts'
import type { GreyImage } from './grey-image.ts'
import { grainOf, inkDepth } from './ink-depth.ts'
import { inkMarks } from './ink-mark.ts'
import { palePrintLost, toneOf } from './pale-print.ts'
import { pagePixelsPerMm, rectified } from './rectified-page.ts'
import { type Registration, registered } from './registration.ts'
import { reusedBytes } from './reused-memory.ts'
import { removeStraightMarks } from './straight-mark.ts'
import { breathStrokes, pageStrokes, strokesFrom } from './stroke-crossing.ts'

/** A form with its pages as nobody has written on them. */
export interface KnownForm {
  readonly form: SheetForm
  readonly blanks: readonly BlankPage[]
}

/** What a reader of pages must know: whose pages, which forms, and the petition's key. */
export interface PaperReader {
  readonly petition: string
  readonly key: string
  /** The form of a version; undefined when it is none of this petition's present ones. */
  readonly formOf: (version: string) => Promise<KnownForm | undefined>
  /** What was printed on a print-at-home sheet, where that is on record. */
  readonly homeOf?: (sheet: SheetId) => HomePrint | undefined
}

/** A page's reading, and how it lies in its image where it was found. */
export interface ReadPage {
  readonly reading: Omit<PageReading, 'page' | 'content' | 'crops'>
  readonly registration: Registration | undefined
  readonly form: PageForm | undefined
}

/** Reads one page: finds it, knows its sheet, and tells used rows from empty ones. */
export async function readPage(image: GreyImage, reader: PaperReader): Promise<ReadPage> {
  const found = registered(image)
  if (!found.ok) return unregistered(image, reader, found.error)
  const registration = found.value
  const codes = await codesOf(image, reader, registration)
  const identity = pageIdentity(
    { codes, markersPage: registration.page },
    reader.petition,
    reader.key,
  )
  if (!identity.ok) return forPerson(registration, identity.error)
  const { sheet, form: version } = identity.value
  const known = await reader.formOf(version)
  const blank = known?.blanks.find(({ form }) => form.page === registration.page)
  if (blank === undefined || known?.form.paper !== registration.paper) {
    return forPerson(registration, { kind: 'other-form', form: version })
  }
  if (hasInk(blank)) {
    const second = await printedSecondCode(image, registration)
    const both = pageIdentity(
      { codes: [...codes, ...second], markersPage: registration.page },
      reader.petition,
      reader.key,
    )
    if (!both.ok) return forPerson(registration, both.error)
  }
  const { ink, paleLost } = hasInk(blank)
    ? readInk(image, ownBlank(blank, reader.homeOf?.(sheet)), registration)
    : { ink: noInk, paleLost: false }
  const problems: PageProblem[] = ink.stray.map(({ box }) => ({
    kind: 'mark-outside-boxes',
    x: Math.round(box.x),
    y: Math.round(box.y),
  }))
  if (paleLost) problems.push({ kind: 'pale-print-lost' })
  return {
    registration,
    form: blank.form,
    reading: {
      outcome: 'read',
      sheet,
      form: version,
      formPage: registration.page,
      rows: ink.rows,
      fields: ink.fields,
      problems,
    },
  }
}

/** The codes of a registered page: the QR code, else the second code, else any on the page. */
async function codesOf(
  image: GreyImage,
  { petition, key }: PaperReader,
  registration: Registration,
): Promise<string[]> {
  const codes = await codesAt(image, registration)
  const markersPage = registration.page
  if (
    codes.some((text) => pageIdentity({ codes: [text], markersPage }, petition, key).ok)
  ) {
    return codes
  }
  const all = [...codes, ...(await secondCodeAt(image, registration))]
  return all.length > 0 ? all : codesAnywhere(image)
}

function forPerson(registration: Registration, problem: PageProblem): ReadPage {
  const reading = {
    ...nothing,
    outcome: 'person',
    formPage: registration.page,
    problems: [problem],
  } as const
  return { registration, form: undefined, reading }
}

const noInk: PageInk = { rows: [], fields: [], stray: [] }

function hasInk({ form }: BlankPage): boolean {
  return form.rows.length > 0 || form.fields.length > 0
}

/** The threshold of ink in steps of grey: above the paper's grain, never under a pale pencil. */
const leastDepth = 20
/** On clean paper still paler strokes can be told from it; they only make a row unsure. */
const leastWhisper = 9
/** A copier that makes all paper white makes pencil this pale, and takes the grain away. */
const bleachedWhisper = 5

/** A copier's white: what it takes for paper is never darker. */
const copierWhite = 250

/** Whether the bare paper of a page is nothing but white. */
function isBleached({ data }: GreyImage, { plain }: BlankPage): boolean {
  let white = 0
  for (let at = 0; at < plain.length; at += 1) {
    white += (data[plain[at] ?? 0] ?? 0) >= copierWhite ? 1 : 0
  }
  return white >= plain.length * 0.95
}

/** Whether an image has hardly more than half as many lines down the page as dots across it. */
function isCoarse({ widthMm, heightMm }: BlankPage, toImage: Homography): boolean {
  const middle = { x: widthMm / 2, y: heightMm / 2 }
  const from = mapped(toImage, middle)
  const right = mapped(toImage, { ...middle, x: middle.x + 1 })
  const down = mapped(toImage, { ...middle, y: middle.y + 1 })
  const across = Math.hypot(right.x - from.x, right.y - from.y)
  return Math.hypot(down.x - from.x, down.y - from.y) < 0.7 * across
}

const pageMemory = reusedBytes()

function readInk(
  image: GreyImage,
  blank: BlankPage,
  { toImage, turnDegrees }: Registration,
): { readonly ink: PageInk; readonly paleLost: boolean } {
  const { widthMm, heightMm } = blank
  const page = rectified(
    image,
    toImage,
    { x: 0, y: 0, width: widthMm, height: heightMm },
    pagePixelsPerMm,
    pageMemory,
  )
  const ink = inkDepth(page, blank)
  const quarter = turnDegrees - Math.round(turnDegrees / 90) * 90
  const marked = removeStraightMarks(
    ink,
    blank.free,
    Math.tan((-quarter * Math.PI) / 180),
  )
  const grain = marked.length === 0 ? ink.grain : grainOf(ink.depth, blank)
  const threshold = Math.max(leastDepth, Math.min(60, grain * 1.3 + 4))
  const marks = inkMarks(ink, blank.zones, threshold)
  const bare = grain <= 1 && isBleached(page, blank)
  const whisper = bare ? bleachedWhisper : Math.max(leastWhisper, grain * 3 + 4)
  const whispers = whisper < threshold ? inkMarks(ink, blank.zones, whisper) : []
  const tone = toneOf(image)
  const paleLost = palePrintLost(page, blank, {
    tone,
    isCoarse: isCoarse(blank, toImage),
  })
  const strokes = pageStrokes(ink, blank, grain)
  const look = {
    grain: grain / 255,
    whispers,
    paleInkMayBeLost: paleLost || tone !== 'grey',
    palePrintLost: paleLost,
    // Dots that stand for grey would be taken for strokes.
    ...(tone === 'dots' ? {} : { strokesIn: strokes }),
    ...(bare ? { paleStrokesIn: strokesFrom(ink, blank, bleachedWhisper) } : {}),
    ...(tone === 'grey' ? { breathStrokesIn: breathStrokes(ink, blank, grain) } : {}),
  }
  return { ink: pageInk(blank.zones.zones, marks, look), paleLost }
}

async function unregistered(
  image: GreyImage,
  { petition, key }: PaperReader,
  problem: PageProblem,
): Promise<ReadPage> {
  // Looked at first: a QR code of the other side may be read through the paper.
  if (problem.kind === 'no-markers' && isBlankPaper(image)) {
    const reading = { ...nothing, outcome: 'blank' } as const
    return { registration: undefined, form: undefined, reading }
  }
  const codes = await codesAnywhere(image)
  const identity = pageIdentity({ codes, markersPage: undefined }, petition, key)
  const known = identity.ok ? identity.value : undefined
  const problems: PageProblem[] = [problem]
  if (!identity.ok && identity.error.kind !== 'no-code') problems.push(identity.error)
  return {
    registration: undefined,
    form: undefined,
    reading: {
      ...nothing,
      outcome: 'person',
      sheet: known?.sheet,
      form: known?.form,
      formPage: known?.page,
      problems,
    },
  }
}

const nothing = {
  sheet: undefined,
  form: undefined,
  formPage: undefined,
  rows: [],
  fields: [],
  problems: [],
} satisfies Omit<PageReading, 'page' | 'content' | 'outcome' | 'crops'>
