import { err, ok, type Result, unreachable } from '@groundswell/basics'
import {
  assumptionsOf,
  type CollectionPlan,
  collectionPlan,
  countPosterior,
  type DistrictRule,
  districtChance,
  type OfficialProcedure,
  officialProcedure,
  usualMismatch,
} from '@groundswell/forecast'
import { type FilingAdvice, filingAdvice } from '@groundswell/petition/filing'
import { owedPerDistrict, type Pack } from '@groundswell/rules'
import type { Answer, Desk } from '../command.ts'
import { type DriveOptions, packAndRequirement } from '../drive-options.ts'
import { inputsHash, readEvidence } from '../evidence-file.ts'
import { readCapacityFile, readDistrictOf } from '../place-file.ts'
import type { Refusal } from '../refusal.ts'
import { grouped } from '../table.ts'
import { percent } from '../words/count.ts'

export interface AdviceOptions extends DriveOptions {
  readonly daysLeft?: number
  readonly target: number
  readonly capacity?: string
  readonly districts?: string
}

/** `odds --advice`: file now, or collect so many more lines in these counties. */
export async function oddsAdvice(
  options: AdviceOptions,
  desk: Desk,
): Promise<Result<Answer, Refusal>> {
  const asked = packAndRequirement(options)
  if (!asked.ok) return asked
  const { pack, required, kind } = asked.value
  if (options.daysLeft === undefined) {
    const sentence = 'How many days are left to collect? Give --days-left.'
    return err({ code: 'missing-option', field: '--days-left', sentence })
  }
  const districts = districtsOf(pack, required, options.districts)
  if (!districts.ok) return districts
  const procedure = procedureFor(pack, districts.value)
  if (!procedure.ok) return procedure
  const given =
    options.capacity === undefined ? undefined : readCapacityFile(options.capacity)
  if (given !== undefined && !given.ok) return given
  desk.progress({ step: 'reading', done: 0 })
  const evidence = await readEvidence(options)
  if (!evidence.ok) return evidence
  const { seed, simulations } = options
  desk.progress({ step: 'counting', done: 0 })
  const posterior = countPosterior({ evidence: evidence.value, seed })
  const { names, raw } = posterior.counties
  const capacity =
    given?.value ??
    new Map(names.map((name, at): [string, number] => [name, raw[at] ?? 0]))
  desk.progress({ step: 'simulating', done: 0 })
  const plan = collectionPlan({
    posterior,
    procedure: procedure.value,
    required,
    seed,
    target: options.target / 100,
    capacity,
    simulations: Math.min(simulations, 5000),
    ...(districts.value === undefined ? {} : { districts: districts.value }),
  })
  const advice = filingAdvice({
    chances: plan.chances,
    target: options.target / 100,
    steps: plan.steps,
    daysLeft: options.daysLeft,
  })
  const byDistrict =
    districts.value === undefined
      ? undefined
      : [
          ...districtChance(posterior, districts.value, usualMismatch.mean).byDistrict,
        ].map(([district, reaches]) => ({
          district,
          owed: districts.value?.owed,
          reaches,
        }))
  const settings = { rules: pack.reference, required, seed, daysLeft: options.daysLeft }
  const assumptions = [
    ...asked.value.assumptions,
    ...assumptionsOf(evidence.value, { mismatch: usualMismatch, audited: false }).map(
      ({ sentence }) => sentence,
    ),
    'Lines to come are as valid as those that the county has in hand; repeats inside a county grow with the square of its lines.',
    options.capacity === undefined
      ? 'No county was taken to give more than it has given so far; --capacity says otherwise.'
      : 'What each county can give is what the file says.',
    ...(districts.value === undefined
      ? []
      : ['Each district is judged as if every line of it were checked.']),
  ]
  const json = {
    ...advice,
    ...settings,
    ...(kind === undefined ? {} : { kind }),
    ...(byDistrict === undefined ? {} : { districts: byDistrict }),
    simulations: plan.simulations,
    assumptions,
    inputsHash: inputsHash(options, settings),
  }
  const text = [
    ...adviceLines(advice),
    ...(byDistrict ?? []).map(
      ({ district, reaches }) =>
        `district ${district} reaches its part: ${percent(reaches)}`,
    ),
    ...oddsLines(plan),
    ...assumptions.map((each) => `assumes ${each}`),
  ]
  return ok({ json, text: text.join('\n') })
}

/** Which district each county's lines count in, and what a district owes. */
function districtsOf(
  pack: Pack,
  required: number,
  file: string | undefined,
): Result<DistrictRule | undefined, Refusal> {
  if (file === undefined) return ok(undefined)
  const owed = owedPerDistrict(pack, required)
  if (owed === undefined) {
    const sentence = `${pack.reference} has no districts that each owe an equal part.`
    return err({ code: 'no-districts', field: '--districts', sentence })
  }
  const districtOf = readDistrictOf(file)
  return districtOf.ok ? ok({ districtOf: districtOf.value, ...owed }) : districtOf
}

function procedureFor(
  pack: Pack,
  districts: DistrictRule | undefined,
): Result<OfficialProcedure, Refusal> {
  const procedure = officialProcedure(pack)
  if (procedure.ok) return procedure
  if (districts !== undefined) {
    return ok({
      sampleSize: (raw) => raw,
      projectedValid: (_raw, _sample, valid) => valid,
      outcome: (projected, required) =>
        projected >= required ? 'sufficient' : 'insufficient',
    })
  }
  const sentence = `${pack.reference} has no sampling procedure that can be simulated.`
  return err({ code: procedure.error.kind, field: '--rules', sentence })
}

function adviceLines(advice: FilingAdvice): readonly string[] {
  const now = percent(advice.chances.qualifies)
  if (advice.advice === 'file-now') {
    switch (advice.because) {
      case 'chance-reached':
        return [
          `File now: it qualifies with ${now}; ${percent(advice.target)} was aimed at.`,
        ]
      case 'last-day':
        return [`File now, it is the last day: it qualifies with ${now}.`]
      case 'no-step-helps':
        return [`No county can raise the ${now}: open new places, or file.`]
      default:
        return unreachable(advice.because)
    }
  }
  const then = percent(advice.qualifies)
  return [
    `Collect ${grouped(advice.lines)} more lines, ${grouped(advice.perDay)} a day: from ${now} to ${then}${advice.reachesTarget ? '' : `, which is less than the ${percent(advice.target)} aimed at`}.`,
    ...advice.places.map(({ place, lines }) => `  ${grouped(lines)} in ${place}`),
  ]
}

function oddsLines({ chances, simulations }: CollectionPlan): readonly string[] {
  return [
    `filed today: fails ${percent(chances.insufficient)} · every line checked ${percent(chances.fullCheck)} · qualifies on the sample ${percent(chances.sufficient)}`,
    `each amount tried in ${grouped(simulations)} simulated procedures`,
  ]
}
