import { err, ok, type Result } from '@groundswell/basics'
import { insetBox } from '../box.ts'
import type { SheetLayout } from '../layout/sheet-layout.ts'
import {
  type ApprovedSheet,
  codeOf,
  type PreflightReport,
  preflight,
} from '../preflight/preflight.ts'
import { type ApprovedPrint, approvedPrint } from '../preflight/print-difference.ts'
import type { ProofPage } from '../preflight/proof-page.ts'
import { printSheets } from './print-sheets.ts'
import { type ProofFile, type ProofProblem, proofFile } from './proof-file.ts'
import { type ProofViewer, proofViewer } from './proof-view.ts'

/** The version of the form that the first pages of a PDF name in their QR codes, if any. */
export async function formVersionOf(
  path: string,
): Promise<Result<string | undefined, ProofProblem>> {
  const opened = await proofFile(path)
  if (!opened.ok) return opened
  const file = opened.value
  try {
    const opening = await viewerOf(file)
    if (!opening.ok) return opening
    const viewer = opening.value
    try {
      for (let page = 1; page <= Math.min(firstPages, file.pages); page += 1) {
        const read = await file.page(page)
        if (!read.ok || tooLarge(read.value)) continue
        const text = await viewer.qrAnywhere(page).catch(() => undefined)
        const code = text === undefined ? undefined : codeOf(text, undefined)
        if (code !== undefined) return ok(code.form)
      }
      return ok(undefined)
    } finally {
      viewer.close()
    }
  } finally {
    await file.close()
  }
}

async function viewerOf(
  file: ProofFile,
  pagesTogether?: number,
): Promise<Result<ProofViewer, ProofProblem>> {
  try {
    return ok(await proofViewer(file.bytes, pagesTogether))
  } catch (error) {
    return err({ kind: 'not-a-pdf', detail: messageOf(error) })
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

const firstPages = 8
/** Each page leaves some kilobytes behind, and beginning anew costs with the length of the file. */
const usualPagesTogether = 1000
const mostMm = 700

function tooLarge({ widthMm, heightMm }: ProofPage): boolean {
  return Math.max(widthMm, heightMm) > mostMm
}

/**
 * Holds a PDF, ours or a printer's proof, against the approved sheet: page order, words, type,
 * place, serials, county, codes and markers. Throws when aborted.
 */
export async function preflightFile(
  path: string,
  approved: ApprovedSheet,
  run: {
    readonly onPage?: (done: number, all: number) => void
    readonly signal?: AbortSignal
    /** After so many pages both readers begin anew, so that memory does not grow with pages. */
    readonly pagesTogether?: number
  } = {},
): Promise<Result<PreflightReport, ProofProblem>> {
  const pagesTogether = run.pagesTogether ?? usualPagesTogether
  const opened = await proofFile(path, pagesTogether)
  if (!opened.ok) return opened
  const file = opened.value
  try {
    const opening = await viewerOf(file, pagesTogether)
    if (!opening.ok) return opening
    const viewer = opening.value
    try {
      const prints = (county: string | undefined) =>
        approvedPrints(approved.layout, county)
      const check = preflight({ ...approved, prints })
      for (let number = 1; number <= file.pages; number += 1) {
        run.signal?.throwIfAborted()
        const page = await file.page(number)
        if (!page.ok) return err(page.error)
        try {
          await check.next(page.value, (form, fit) => viewer.view(number, form, fit))
        } catch (error) {
          // What one reader can read another may stumble over; the page is named either way.
          return err({ kind: 'broken-page', page: number, detail: messageOf(error) })
        }
        run.onPage?.(number, file.pages)
      }
      return ok(withLayers(check.end(), file.layers))
    } finally {
      viewer.close()
    }
  } finally {
    await file.close()
  }
}

function withLayers(report: PreflightReport, layers: number): PreflightReport {
  if (layers === 0) return report
  const layer = { page: 1, kind: 'layer', expected: 'none', found: `${layers}` } as const
  return { ...report, ok: false, problems: [layer, ...report.problems] }
}

/** A form is drawn once with each of the counties seen last, however many proofs are held against it. */
const drawnForms = new WeakMap<
  SheetLayout,
  Map<string | undefined, Promise<readonly ApprovedPrint[]>>
>()
const mostCounties = 3

/** The pages of a form as they look when we print them. */
function approvedPrints(
  layout: SheetLayout,
  county: string | undefined,
): Promise<readonly ApprovedPrint[]> {
  const drawn = drawnForms.get(layout) ?? new Map()
  drawnForms.set(layout, drawn)
  const known = drawn.get(county) ?? drawnForm(layout, county)
  drawn.delete(county)
  drawn.set(county, known)
  const [oldest] = drawn.keys()
  if (drawn.size > mostCounties) drawn.delete(oldest)
  return known
}

async function drawnForm(
  layout: SheetLayout,
  county: string | undefined,
): Promise<readonly ApprovedPrint[]> {
  const parts: Uint8Array[] = []
  const order = { layout, title: '', firstSerial: 1, count: 1, key: '', keywords: [] }
  await printSheets({ ...order, county: county ?? '' }, (bytes) => {
    parts.push(bytes)
    return Promise.resolve()
  })
  const viewer = await proofViewer(Buffer.concat(parts))
  try {
    const prints: ApprovedPrint[] = []
    for (const [index, { page, slots }] of layout.pages.entries()) {
      const form = layout.form.pages[index]
      if (form === undefined) throw new Error(`no form of page ${page}`)
      const own = slots.filter(({ slot }) => slot !== 'county' || county === undefined)
      const free = [form.qr, form.secondCode, ...own.map(({ box }) => box)]
      const places = free.map((box) => insetBox(box, -1))
      prints.push(approvedPrint(await viewer.image(page), places))
    }
    return prints
  } finally {
    viewer.close()
  }
}
