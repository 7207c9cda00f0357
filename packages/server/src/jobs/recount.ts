import { askForecast } from '../count/ask-forecast.ts'
import { countyCapacity } from '../count/county-capacity.ts'
import { gatherEvidence } from '../count/gather-evidence.ts'
import { widenedAnswer } from '../count/widened-answer.ts'
import { assembleDashboard } from '../dashboard/assemble-dashboard.ts'
import { paperStanding } from '../dashboard/paper-standing.ts'
import { halfWidth, plainNumber } from '../dashboard/plain-number.ts'
import { changesSinceYesterday } from '../dashboard/yesterday.ts'
import { keyingSpeed } from '../keying/keying-speed.ts'
import { keyingStages } from '../keying/next-keying-lines.ts'
import { takeUpScannedRows } from '../keying/take-up-scanned-rows.ts'
import { currentPetition } from '../records/current-petition.ts'
import { currentRoll } from '../records/current-roll.ts'
import { petitionRules } from '../records/petition-rules.ts'
import { recordsMark } from '../records/records-mark.ts'
import { dashboard } from '../wire/dashboard.ts'
import type { Work } from './work.ts'

/**
 * Counts: evidence from the records, the forecast in its own thread, and a count snapshot
 * with the whole dashboard. Nothing in hand is no count.
 */
export const recount: Work = async ({ office, signal, progress }) => {
  const { records, clock } = office
  const petition = await currentPetition(office)
  const rules = await petitionRules(records)
  if (petition === null || rules === null) {
    return { kind: 'refused', sentence: 'Set up the petition first.' }
  }
  await takeUpScannedRows(office)
  const mark = await recordsMark(records)
  progress({ step: 'Gathering evidence', done: 0, total: null, unit: 'lines' })
  const gathered = await gatherEvidence(records, rules, {
    signal,
    onLines: (done) =>
      progress({ step: 'Gathering evidence', done, total: null, unit: 'lines' }),
  })
  if (gathered.turnedIn === 0 && gathered.findings.keyed === 0) {
    return { kind: 'done', summary: 'Nothing is in hand yet, so nothing was counted.' }
  }
  const turnIns = gathered.byDay
  const keying = {
    ...(await keyingSpeed(records, clock())),
    ...(await keyingStages(records)),
  }
  const countyPace = countyCapacity(gathered.groups, petition)
  progress({ step: 'Estimating', done: 0, total: null, unit: '' })
  const forecast = await askForecast(
    {
      evidence: gathered.evidence,
      fine: gathered.fine,
      rules: petition.rules,
      required: petition.required,
      seed: petition.id,
      turnIns,
      start: petition.start,
      asOf: petition.asOf,
      deadline: petition.deadline,
      linesPerHour: keying.linesPerHour,
      capacity: Object.fromEntries(
        countyPace.map(({ county, capacity }) => [county, capacity]),
      ),
    },
    signal,
  )
  const answer = widenedAnswer(forecast, gathered.unsureRows)
  const at = clock()
  const shown = dashboard.parse(
    assembleDashboard({
      petition,
      rules,
      gathered,
      answer,
      turnIns,
      at,
      paper: await paperStanding(office),
      roll: await currentRoll(records),
      keying,
      countyPace,
      changes: await changesSinceYesterday(records, {
        asOf: petition.asOf,
        at,
        valid: answer.valid.median,
      }),
    }),
  )
  await records
    .insertInto('count_snapshot')
    .values({
      at,
      as_of: petition.asOf,
      inputs_hash: gathered.inputsHash,
      mark,
      raw: gathered.turnedIn,
      valid_median: answer.valid.median,
      valid_low: answer.valid.low,
      valid_high: answer.valid.high,
      required: petition.required,
      probability: answer.probability,
      body: JSON.stringify(shown),
      draw_plan: JSON.stringify(
        answer.sharpen.map(({ moreDrawnLines, byStratum }) => ({
          lines: moreDrawnLines,
          byStratum,
        })),
      ),
    })
    .execute()
  const { valid } = answer
  return {
    kind: 'done',
    summary: `About ${plainNumber(valid.median, halfWidth(valid))} valid signatures in hand.`,
  }
}
