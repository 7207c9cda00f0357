import { err, ok, type Result } from '@groundswell/basics'
import {
  assumptionsOf,
  countPosterior,
  officialOdds,
  officialProcedure,
} from '@groundswell/forecast'
import type { Answer, Desk } from '../command.ts'
import { type DriveOptions, packAndRequirement } from '../drive-options.ts'
import { inputsHash, readEvidence } from '../evidence-file.ts'
import type { Refusal } from '../refusal.ts'
import { grouped, table } from '../table.ts'
import { percent } from '../words/count.ts'

/** `odds`: the statute's procedure simulated county by county over the possible truths. */
export async function odds(
  options: DriveOptions,
  desk: Desk,
): Promise<Result<Answer, Refusal>> {
  const asked = packAndRequirement(options)
  if (!asked.ok) return asked
  const { pack, required, kind } = asked.value
  const procedure = officialProcedure(pack)
  if (!procedure.ok) {
    const sentence = `${pack.reference} has no sampling procedure that can be simulated.`
    return err({ code: procedure.error.kind, field: '--rules', sentence })
  }
  desk.progress({ step: 'reading', done: 0 })
  const evidence = await readEvidence(options)
  if (!evidence.ok) return evidence
  const { seed, simulations, mismatch } = options
  desk.progress({ step: 'counting', done: 0 })
  const posterior = countPosterior({ evidence: evidence.value, seed })
  desk.progress({ step: 'simulating', done: 0 })
  const discount = { mean: mismatch / 100, spread: mismatch / 200 }
  const started = performance.now()
  const result = officialOdds({
    posterior,
    procedure: procedure.value,
    required,
    seed,
    simulations,
    mismatch: discount,
  })
  const seconds = (performance.now() - started) / 1000
  const settings = { rules: pack.reference, required, seed, mismatch }
  const json = {
    ...result,
    ...settings,
    ...(kind === undefined ? {} : { kind }),
    assumptions: [
      ...asked.value.assumptions,
      ...assumptionsOf(evidence.value, { mismatch: discount, audited: false }).map(
        ({ sentence }) => sentence,
      ),
    ],
    seconds,
    inputsHash: inputsHash(options, { ...settings, simulations }),
  }
  const { outcomes, percent: share, projection } = result
  const rows = result.counties.map((c) => [
    c.county,
    grouped(c.raw),
    grouped(c.sample),
    grouped(c.valid.median),
    `${grouped(c.projection.low)}–${grouped(c.projection.high)}`,
    c.duplicatesFound.toFixed(1),
  ])
  const text = [
    table(
      ['county', 'raw', 'sample', 'valid', 'projection, 90 %', 'duplicates found'],
      rows,
    ),
    '',
    `projection  ${grouped(projection.median)} (${grouped(projection.low)}–${grouped(projection.high)}), ${share.low}–${share.high} % of ${grouped(required)}`,
    `fails ${percent(outcomes.fail)} · every line checked ${percent(outcomes.fullCheck)} · qualifies on the sample ${percent(outcomes.qualify)}`,
    `qualifies in the end ${percent(result.qualifiedInTheEnd)}, in ${grouped(result.simulations)} simulated procedures`,
    ...json.assumptions.map((assumption) => `assumes ${assumption}`),
  ]
  return ok({ json, text: text.join('\n') })
}
