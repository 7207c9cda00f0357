import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream, existsSync } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { err, type Result } from '@groundswell/basics'
import {
  type FrozenText,
  type LayoutProblem,
  papers,
  type SheetLayout,
  sheetLayout,
} from '@groundswell/petition'
import { printSheets } from '@groundswell/petition/pdf'
import { type SheetHindrance, sheetHindrances } from '@groundswell/rules'
import type { Office } from '../office.ts'
import type { PetitionRules } from '../records/petition-rules.ts'
import type { PrintWish } from '../wire/packet.ts'

/** The sheet that a wish asks for, or a sentence that says why it cannot be. */
export function wishedLayout(
  text: FrozenText,
  rules: PetitionRules,
  wish: Pick<PrintWish, 'lines' | 'paper' | 'language'> & { readonly mailer?: boolean },
): Result<SheetLayout, string> {
  const { widthMm, heightMm } = papers[wish.paper]
  const [hindrance] = sheetHindrances(rules.pack, {
    widthInches: widthMm / 25.4,
    heightInches: heightMm / 25.4,
    lines: wish.lines,
  })
  if (hindrance !== undefined) return err(hindranceSentence(hindrance))
  const layout = sheetLayout({
    text,
    form: rules.pack.form,
    paper: wish.paper,
    language: wish.language,
    lines: wish.lines,
    mailer: wish.mailer === true,
  })
  return layout.ok ? layout : err(layoutSentence(layout.error))
}

function hindranceSentence(hindrance: SheetHindrance): string {
  const rule = hindrance.cites.map(({ section }) => section).join('; ')
  switch (hindrance.kind) {
    case 'paper-too-small':
      return `A sheet is at least ${hindrance.widthInches} by ${hindrance.heightInches} inches (${rule}); no paper of that size is printed here.`
    case 'too-many-lines':
      return `A sheet has at most ${hindrance.atMost} lines (${rule}).`
    case 'not-printed-here':
      return `A sheet carries ${hindrance.what} (${rule}), which is not printed here: have the form made by the office’s own pattern.`
  }
}

function layoutSentence(problem: LayoutProblem): string {
  switch (problem.kind) {
    case 'lines-out-of-range':
      return `A sheet holds 1 to ${problem.atMost} lines, not ${problem.lines}.`
    case 'language-missing':
      return `The measure has no title and summary in that language; it has ${problem.has.join(', ')}.`
    case 'heading-too-long':
      return 'Heading and notice leave no room for a single line.'
    case 'text-too-long':
      return `The text fills ${problem.pages} pages; a sheet has at most ${problem.atMost}.`
  }
}

/** What one PDF holds. */
export interface PrintRun {
  readonly layout: SheetLayout
  readonly title: string
  readonly county: string
  /** The number of the packet, whose cover lies on top. */
  readonly packet: number
  readonly firstSerial: number
  readonly count: number
  readonly key: string
  readonly signal: AbortSignal
  readonly onSheet: (done: number) => void
}

/**
 * Prints a packet into the folder of prints and answers the SHA-256 (hex) of its bytes, which
 * is its name. The same run gives the same bytes. What is broken off leaves no file.
 */
export async function pressPacket(
  { folder }: Pick<Office, 'folder'>,
  run: PrintRun,
): Promise<string> {
  const { packet, ...order } = run
  const packets = { size: run.count, firstNumber: packet }
  const making = join(folder.prints, `${order.firstSerial}.${process.pid}.part`)
  const file = createWriteStream(making, { mode: 0o600 })
  const hash = createHash('sha256')
  try {
    await once(file, 'open')
    await printSheets({ ...order, packets, keywords: [] }, async (bytes) => {
      hash.update(bytes)
      if (!file.write(bytes)) await once(file, 'drain')
    })
    file.end()
    await finished(file)
    const name = hash.digest('hex')
    await rename(making, printPath(folder, name))
    return name
  } catch (error) {
    file.destroy()
    await rm(making, { force: true })
    throw error
  }
}

/** Where a print lies. */
export function printPath(folder: Office['folder'], name: string): string {
  return join(folder.prints, `${name}.pdf`)
}

/** Where a sheet of a form lies that nobody has written on; the reader of scans needs it. */
export function specimenPath(folder: Office['folder'], version: string): string {
  return join(folder.prints, `form-${version}.pdf`)
}

/** Keeps a blank sheet of a form, once. */
export async function keepSpecimen(
  { folder }: Pick<Office, 'folder'>,
  layout: SheetLayout,
): Promise<void> {
  const path = specimenPath(folder, layout.form.version)
  if (existsSync(path)) return
  const chunks: Uint8Array[] = []
  const order = { layout, title: '', firstSerial: 1, count: 1, key: '', keywords: [] }
  await printSheets(order, async (bytes) => {
    chunks.push(bytes)
  })
  await writeFile(`${path}.part`, Buffer.concat(chunks), { mode: 0o600 })
  await rename(`${path}.part`, path)
}
