import { err, ok, type Result } from '@groundswell/basics'
import { type FrameProblem, frameCommitment, frameOf } from '@groundswell/petition/draw'
import { openScanQuestions } from '../filing-scans/open-scan-questions.ts'
import type { Office } from '../office.ts'
import { type FrameSource, keepFrame, proposedFrame } from './frame-lines.ts'
import { type ActWish, notTheTurn, type OfficeRefusal, officeAct } from './office-act.ts'
import type { OfficialEntry } from './official-book.ts'

/**
 * Lists every line that can be drawn and publishes the SHA-256 of the list before any seed is
 * rolled. Until then the frame may be replaced; after it never.
 */
export function commitFrame(
  office: Office,
  wish: ActWish,
  source: FrameSource,
): Promise<Result<OfficialEntry, OfficeRefusal>> {
  return officeAct(office, wish, async ({ standing, state }) => {
    if (standing.seed !== undefined || standing.opened.size > 0) {
      return notTheTurn('The check has begun. The list cannot change any more.')
    }
    const requirement = state.steps.find(({ id }) => id === 'requirement')
    if (requirement?.state !== 'done') {
      return notTheTurn(
        requirement?.state === 'stopped'
          ? 'The raw count is below the requirement; nothing is checked.'
          : 'The raw count is not complete yet.',
      )
    }
    const open = source === 'scans' ? await openScanQuestions(office.records) : 0
    if (open > 0) {
      const sentence = `${open} rows or pages of the scans wait for a person. A list with holes is no frame.`
      return err({ code: 'frame-refused', sentence })
    }
    const frame = frameOf(await proposedFrame(office.records, source))
    if (!frame.ok) {
      return err({ code: 'frame-refused', sentence: frameSentence(frame.error) })
    }
    const number = (standing.frame?.act.frame ?? 0) + 1
    const counties = new Map<string, number>()
    for (const county of frame.value.places ?? []) {
      counties.set(county, (counties.get(county) ?? 0) + 1)
    }
    return ok({
      act: {
        kind: 'frame-committed',
        frame: number,
        commitment: frameCommitment(frame.value),
        lines: frame.value.lines.length,
        counties: [...counties]
          .map(([county, lines]) => ({ county, lines }))
          .toSorted((a, b) => (a.county < b.county ? -1 : 1)),
        source,
        replaces: standing.frame?.seq ?? null,
      },
      alongside: (inside) => keepFrame(inside, number, source),
    })
  })
}

function frameSentence(problem: FrameProblem): string {
  switch (problem.kind) {
    case 'empty-frame':
      return 'There is no line to list. Bring the filing in first.'
    case 'line-twice':
      return `The line ${problem.line} stands twice, in rows ${problem.rows.join(' and ')}.`
    case 'unwritable':
      return `“${problem.text}” in row ${problem.row} cannot stand in a published list: no commas, quotes or blanks at the ends.`
  }
}
