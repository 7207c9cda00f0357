import type { LawLine } from './law-line.ts'
import type { Pack } from './pack/pack.ts'

/** What the sheet and its lines must hold, in words. */
export function formLines(pack: Pack): readonly LawLine[] {
  const { form } = pack
  if (!form) return fieldLines(pack)
  const line = (id: string, text: string, cites: readonly string[]): LawLine => ({
    id,
    topic: 'form',
    text,
    cites,
  })
  const columns = form.columns.map((c) => c.title).join(' | ')
  return [
    line(
      'heading',
      `heading in ${form.heading.points}-point or larger ${form.heading.style}`,
      form.heading.cites,
    ),
    line(
      'notice-type',
      `notice before the signatures in ${form.notice.points}-point or larger ${form.notice.style}`,
      form.notice.cites,
    ),
    ...form.printed.map((p) =>
      line(`printed-${p.id}`, `printed, ${p.weight} (${p.place}): “${p.text}”`, p.cites),
    ),
    ...(form.funderSheet
      ? [
          line(
            'funder-sheet',
            `funder sheet: header “${form.funderSheet.header}” in ${form.funderSheet.headerPoints}-point, body in ${form.funderSheet.bodyPoints}-point, “${form.funderSheet.disclosure}”`,
            form.funderSheet.cites,
          ),
        ]
      : []),
    line(
      'sheet',
      `${form.oneCountyPerSheet ? 'one county a section; ' : ''}columns ${columns}; ${form.officialUseWidthInches} inch for the official; lines numbered from 1 in each section, ${form.linesPerSheet === 'free' ? 'any number of them' : `at most ${form.linesPerSheet.atMost}`}; text in ${form.smallestTextPoints ?? 'any'}-point or larger${form.fullTextInEachSheet ? ', whole in each section' : ''}`,
      form.cites,
    ),
    line(
      'circulator-declares',
      `the circulator states: ${form.circulatorDeclares.join('; ')}`,
      form.cites,
    ),
    ...fieldLines(pack),
  ]
}

function fieldLines({ lineFields }: Pack): readonly LawLine[] {
  const owed = lineFields.filter((f) => f.required).map((f) => f.title)
  const free = lineFields.filter((f) => !f.required).map((f) => f.title)
  const without =
    free.length === 0 ? '' : `. Not needed for the line to count: ${free.join('; ')}`
  return [
    {
      id: 'line-fields',
      topic: 'form',
      text: `on each line: ${owed.join('; ')}${without}`,
      cites: [...new Set(lineFields.flatMap((f) => f.cites))],
    },
  ]
}
