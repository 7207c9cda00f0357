import { err, ok, type Result } from '@groundswell/basics'
import { ballotOrder } from '@groundswell/rules'
import type { Answer } from '../command.ts'
import { readMeasuresFile } from '../measures-file.ts'
import type { Refusal } from '../refusal.ts'
import { table } from '../table.ts'
import { groundsText } from '../words/grounds.ts'
import { rulesRefusal } from '../words/rules-refusal.ts'
import { dateOption } from './date-option.ts'
import { withPack } from './with-pack.ts'

/** `ballot order`: the measures of one ballot with their numbers. */
export function orderOfMeasures(options: {
  readonly rules: string
  readonly election: string
  readonly measures: string
  readonly lastNumber: number
}): Result<Answer, Refusal> {
  const election = dateOption('--election', options.election)
  if (!election.ok) return election
  const measures = readMeasuresFile(options.measures)
  if (!measures.ok) return measures
  return withPack(options.rules, (pack) => {
    const { lastNumber } = options
    const asked = ballotOrder(pack, election.value, {
      measures: measures.value,
      lastNumber,
    })
    if (!asked.ok) return err(rulesRefusal(asked.error))
    const rows = asked.value.measures.map((m) => [
      String(m.number),
      m.id,
      m.group,
      m.qualified,
    ])
    const lines = [
      table(['number', 'measure', 'group', 'qualified'], rows),
      `the series began with 1 at the election of ${asked.value.seriesFrom}`,
      groundsText(asked.value),
    ]
    return ok({ json: asked.value, text: lines.join('\n') })
  })
}
