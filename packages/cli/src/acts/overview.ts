import { ok, type Result } from '@groundswell/basics'
import {
  movementOverview,
  movementTotals,
  type PetitionStanding,
} from '@groundswell/petition/overview'
import type { Answer } from '../command.ts'
import { readMovementFile } from '../movement-file.ts'
import type { Refusal } from '../refusal.ts'
import { grouped, table } from '../table.ts'
import { percent } from '../words/count.ts'
import { rulesRefusal } from '../words/rules-refusal.ts'
import { dateOption } from './date-option.ts'

/** `overview`: a row for each petition, and what can honestly be said of all together. */
export function overviewOf(options: {
  readonly petitions: string
  readonly today: string
}): Result<Answer, Refusal> {
  const today = dateOption('--today', options.today)
  if (!today.ok) return today
  const read = readMovementFile(options.petitions)
  if (!read.ok) return read
  const petitions = movementOverview(read.value, today.value)
  const totals = movementTotals(petitions)
  const header = [
    'petition',
    'stage',
    'required',
    'valid in hand',
    'qualifies',
    'deadline',
    'days',
    'next',
    'duties',
  ]
  const problems = petitions.flatMap((p) =>
    p.refusals.map((refusal) => `${p.id}: ${rulesRefusal(refusal).sentence}`),
  )
  const open = petitions.flatMap((p) =>
    p.unverifiedRules.map(
      (rule) => `${p.id}: not confirmed at the official source: ${rule}`,
    ),
  )
  const { lines, surelyEnough, surelyNotYet, asOf } = totals
  const sums = [
    `${totals.jurisdictions} petitions; ${surelyEnough} surely enough, ${surelyNotYet} surely not yet, ${totals.open} open`,
    `${grouped(lines.sum)} lines in hand in ${lines.from} of them${asOf === undefined ? '' : `, as of ${asOf.oldest} to ${asOf.newest}`}`,
    'Valid signatures, requirements and odds are not added up across jurisdictions.',
  ]
  const text = [table(header, petitions.map(row)), '', ...sums, ...problems, ...open]
  return ok({
    json: { today: today.value, petitions, totals },
    text: text.join('\n'),
  })
}

function row(p: PetitionStanding): readonly string[] {
  const { valid, odds, duties, next } = p
  return [
    p.id,
    p.stage,
    p.required === undefined ? 'not known' : grouped(p.required),
    valid === undefined
      ? 'not counted'
      : `${grouped(valid.median)} (${grouped(valid.low)} to ${grouped(valid.high)})`,
    odds === undefined ? 'not known' : percent(odds.qualify),
    p.deadline ?? 'not known',
    p.daysLeft === undefined ? '' : String(p.daysLeft),
    next === undefined ? '' : `${next.date} ${next.what}`,
    duties?.late === undefined || duties.open === undefined
      ? `${duties?.ofLaw ?? 0} in the law`
      : `${duties.late} late, ${duties.open} open`,
  ]
}
