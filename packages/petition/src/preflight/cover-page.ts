import { packetCover } from '../layout/packet-cover.ts'
import { packetWords } from '../layout/packet-words.ts'
import type { SheetLanguage } from '../layout/printed-words.ts'
import { isPacketId } from '../packet-id.ts'
import type { PaperName } from '../paper.ts'
import { parseSheetId, type SheetId, sheetId, sheetIdParts } from '../sheet-id.ts'
import { comparedPage } from './compare-page.ts'
import { expectedLines, plainText } from './expected-line.ts'
import type { PageDifference } from './page-difference.ts'
import { pageFit, plainTexts } from './page-fit.ts'
import type { ProofPage, ProofText } from './proof-page.ts'

/** What is known of a packet's cover before it is read. */
export interface ApprovedCover {
  readonly form: string
  readonly paper: PaperName
  readonly language: SheetLanguage
  readonly county: string | undefined
  /** Of the measure; without it what stands in its place is taken for it. */
  readonly title: string | undefined
}

const onLineMm = 0.7
/** Type of the line that names the measure. */
const titlePoints = 10
const mostSheets = 1000

/** The id of the packet whose cover a page says that it is. */
export function coverId({ texts }: ProofPage): string | undefined {
  for (const { text } of texts) {
    const [word, id, ...more] = text.trim().split(' ')
    const known = Object.values(packetWords).some((words) => words.packet === word)
    if (known && more.length === 0 && isPacketId(id ?? '')) return id
  }
  return undefined
}

/** Which sheets of which county a cover says that the packet holds. */
export interface ReadCover {
  readonly id: string
  readonly county: string
  readonly first: SheetId
  readonly last: SheetId
}

/** What a cover says; undefined for a page that names no sheets, or absurdly many. */
export function readCover(
  { texts }: ProofPage,
  id: string,
  language: SheetLanguage,
): ReadCover | undefined {
  const words = packetWords[language]
  const lines = textLines(texts)
  const range = lines
    .map((line) => /^(\d+) [^:]+: (\S+) – (\S+)$/.exec(line))
    .find((match) => match !== null)
  const first = parseSheetId(range?.[2] ?? '')
  const last = parseSheetId(range?.[3] ?? '')
  const own = lines.find((line) => line.startsWith(`${words.county}: `))
  if (!first.ok || !last.ok || own === undefined) return undefined
  const count = sheetsOf({ first: first.value, last: last.value }).length
  if (count < 1 || count > mostSheets) return undefined
  const written = own.slice(words.county.length + 2)
  const county = written === words.anyCounty ? '' : written
  return { id, county, first: first.value, last: last.value }
}

/** Holds a cover against the one that we print for the sheets that it names. */
export function coverDifferences(
  page: ProofPage,
  read: ReadCover,
  approved: ApprovedCover,
): readonly PageDifference[] {
  const county = approved.county ?? read.county
  const title = page.texts
    .filter(({ points }) => Math.abs(points - titlePoints) < 0.1)
    .map(({ text }) => text)
  const cover = packetCover({
    id: read.id,
    ...(county === '' ? {} : { county }),
    sheets: sheetsOf(read),
    title: approved.title ?? titleAmong(title, packetWords[approved.language].returned),
    form: approved.form,
    paper: approved.paper,
    language: approved.language,
  })
  const drawn = { page: 1, blocks: cover.blocks, slots: [] }
  const expected = expectedLines(drawn)
  const fit = pageFit(expected, plainTexts(page.texts))
  return comparedPage(drawn, expected, page, fit).differences
}

function sheetsOf({
  first,
  last,
}: Pick<ReadCover, 'first' | 'last'>): readonly SheetId[] {
  const { petition, serial } = sheetIdParts(first)
  const length = Math.min(mostSheets + 1, sheetIdParts(last).serial - serial + 1)
  return Array.from({ length: Math.max(0, length) }, (_, at) =>
    sheetId(petition, serial + at),
  )
}

/** Of the lines in the type of the title, those before the heading in the same type. */
function titleAmong(lines: readonly string[], heading: string): string {
  const end = lines.findIndex((line) => plainText(line) === heading)
  return plainText((end < 0 ? lines : lines.slice(0, end)).join(' '))
}

/** What stands on one baseline, as one text. */
function textLines(texts: readonly ProofText[]): readonly string[] {
  const lines: { readonly y: number; text: string }[] = []
  for (const { text, at } of texts) {
    const line = lines.find(({ y }) => Math.abs(y - at.y) < onLineMm)
    if (line === undefined) lines.push({ y: at.y, text })
    else line.text += text
  }
  return lines.map(({ text }) => plainText(text))
}
