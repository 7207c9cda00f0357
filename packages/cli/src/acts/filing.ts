import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { err, ok, type Result, unreachable } from '@groundswell/basics'
import {
  type FilingBox,
  filingBoxes,
  manifestDocument,
  manifestText,
  reconcile,
  sheetsInBox,
  type TurnInPlan,
  type TurnInProblem,
  turnInPlan,
} from '@groundswell/petition/filing'
import { printDocument } from '@groundswell/petition/pdf'
import { type Pack, pack } from '@groundswell/rules'
import type { Answer } from '../command.ts'
import { readFilingSheets, readSheetCounts } from '../filing-file.ts'
import { cannotWrite } from '../out-file.ts'
import type { Refusal } from '../refusal.ts'
import { grouped, table } from '../table.ts'
import { manifestWords } from '../words/manifest.ts'
import { rulesRefusal } from '../words/rules-refusal.ts'

export interface PlanOptions {
  readonly rules: string
  readonly sheets: string
  readonly perBox: number
}

interface Planned {
  readonly rules: Pack
  readonly plan: TurnInPlan
  readonly boxes: readonly FilingBox[]
}

/** `filing plan`: which sheets go to which office, in how many boxes, and what is held back. */
export function plan(options: PlanOptions): Result<Answer, Refusal> {
  const planned = planOf(options)
  if (!planned.ok) return planned
  const { plan: found, boxes, rules } = planned.value
  const rows = found.offices.map((office) => [
    office.place ?? found.officeTitle,
    grouped(office.sheets.length),
    grouped(office.lines),
    grouped(boxes.filter(({ place }) => place === office.place).length),
    grouped(office.held.length),
    grouped(office.heldLines),
  ])
  const head = ['office', 'sheets', 'lines', 'boxes', 'held back', 'lines']
  const text = [
    `To ${found.officeTitle} (${found.cites.map((c) => c.section).join('; ')}).`,
    table(head, rows),
    `${grouped(found.sheets)} sheets, ${grouped(found.lines)} lines; ${grouped(found.heldLines)} lines held back.`,
  ]
  return ok({
    json: { pack: rules.reference, ...found, boxes },
    text: text.join('\n'),
  })
}

/** `filing manifest`: one list for each box, as CSV or PDF, in a folder. */
export async function manifest(
  options: PlanOptions & { readonly out: string; readonly pdf?: boolean },
): Promise<Result<Answer, Refusal>> {
  const planned = planOf(options)
  if (!planned.ok) return planned
  const { boxes, plan: found } = planned.value
  const written: string[] = []
  try {
    mkdirSync(options.out, { recursive: true })
    for (const box of boxes) {
      const name = `${box.label.replaceAll(/[^\w-]+/g, '-')}.${options.pdf ? 'pdf' : 'csv'}`
      const words = manifestWords(box, found.officeTitle)
      const file = options.pdf
        ? await printDocument(manifestDocument(box, words, 'letter'))
        : manifestText(box)
      writeFileSync(join(options.out, name), file)
      written.push(name)
    }
  } catch (error) {
    // What the system refuses has a code; everything else is a defect of ours.
    if ((error as NodeJS.ErrnoException).code === undefined) throw error
    return cannotWrite(options.out, error)
  }
  const json = {
    boxes: boxes.map((box, at) => ({
      label: box.label,
      sheets: sheetsInBox(box),
      lines: box.lines,
      file: written[at],
    })),
    heldLines: found.heldLines,
  }
  const text = `${written.length} manifests in ${options.out}: ${grouped(found.sheets)} sheets, ${grouped(found.lines)} lines; ${grouped(found.heldLines)} lines held back.`
  return ok({ json, text })
}

/** `filing reconcile`: our manifest and the office's list, sheet by sheet; nothing is netted. */
export function reconcileLists(options: {
  readonly ours: string
  readonly theirs: string
}): Result<Answer, Refusal> {
  const ours = readSheetCounts(options.ours)
  if (!ours.ok) return ours
  const theirs = readSheetCounts(options.theirs)
  if (!theirs.ok) return theirs
  const notes = new Map([...ours.value.notes, ...theirs.value.notes])
  const both = reconcile(ours.value.counts, theirs.value.counts, notes)
  const rows = both.rows
    .filter(({ state }) => state !== 'agrees')
    .map((row) => [
      row.sheet,
      row.ours === undefined ? '' : `${row.ours}`,
      row.theirs === undefined ? '' : `${row.theirs}`,
      `${row.difference}`,
      row.state,
      row.explanation ?? '',
    ])
  const sums = `ours ${both.ours.sheets} sheets, ${grouped(both.ours.lines)} lines; theirs ${both.theirs.sheets} sheets, ${grouped(both.theirs.lines)} lines (${both.difference})`
  const open = `${both.unexplained.sheets} sheets with ${grouped(both.unexplained.lines)} lines of difference not explained`
  const head = ['sheet', 'ours', 'theirs', 'difference', 'state', 'note']
  const text = [
    ...(rows.length === 0 ? ['Both sides agree on every sheet.'] : [table(head, rows)]),
    sums,
    open,
  ]
  return ok({ json: both, text: text.join('\n') })
}

function planOf(options: PlanOptions): Result<Planned, Refusal> {
  const rules = pack(options.rules)
  if (!rules.ok) return err(rulesRefusal(rules.error))
  if (options.perBox < 1) {
    const sentence = 'A box holds at least one sheet.'
    return err({ code: 'out-of-range', field: '--per-box', sentence })
  }
  const sheets = readFilingSheets(options.sheets)
  if (!sheets.ok) return sheets
  const found = turnInPlan(rules.value, sheets.value)
  if (!found.ok) return err(planRefusal(found.error, options.sheets))
  const boxes = filingBoxes(found.value, options.perBox)
  return ok({ rules: rules.value, plan: found.value, boxes })
}

function planRefusal(problem: TurnInProblem, file: string): Refusal {
  const code = problem.kind
  switch (problem.kind) {
    case 'no-filing-rule':
      return {
        code,
        field: '--rules',
        sentence: `${problem.pack} does not hold who takes the petition.`,
      }
    case 'sheet-twice':
      return { code, file, sentence: `${problem.sheet} stands in the file twice.` }
    case 'sheet-without-place':
      return {
        code,
        file,
        column: 'county',
        sentence: `${problem.sheet} names no county, and each county takes its own.`,
      }
    case 'unknown-place':
      return {
        code,
        file,
        column: 'county',
        sentence: `${problem.sheet} names ${problem.place}, which these rules do not know.`,
      }
    case 'not-a-count':
      return {
        code,
        file,
        column: 'lines',
        sentence: `${problem.sheet} has ${problem.lines} lines, which is no count.`,
      }
    default:
      return unreachable(problem)
  }
}
