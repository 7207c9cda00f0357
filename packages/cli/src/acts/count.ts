import { err, ok, type Result } from '@groundswell/basics'
import { countReport, officialProcedure } from '@groundswell/forecast'
import type { Answer, Desk } from '../command.ts'
import { type DriveOptions, packAndRequirement } from '../drive-options.ts'
import { inputsHash, readEvidence } from '../evidence-file.ts'
import type { Refusal } from '../refusal.ts'
import { countText } from '../words/count.ts'

/** The honest count of a drive from its files, with the keys of `groundswell count --json`. */
export async function count(
  options: DriveOptions,
  desk: Desk,
): Promise<Result<Answer, Refusal>> {
  const asked = packAndRequirement(options)
  if (!asked.ok) return asked
  const { pack, required, kind } = asked.value
  desk.progress({ step: 'reading', done: 0 })
  const evidence = await readEvidence(options)
  if (!evidence.ok) return evidence
  desk.progress({ step: 'counting', done: 0 })
  const procedure = officialProcedure(pack)
  if (!procedure.ok) {
    const sentence = `${pack.reference} has no sampling procedure that can be simulated.`
    return err({ code: procedure.error.kind, field: '--rules', sentence })
  }
  const { seed, simulations, mismatch } = options
  const counted = countReport({
    evidence: evidence.value,
    required,
    procedure: procedure.value,
    seed,
    simulations,
    mismatch: { mean: mismatch / 100, spread: mismatch / 200 },
  })
  const report = {
    ...counted.report,
    assumptions: [...asked.value.assumptions, ...counted.report.assumptions],
  }
  const settings = { rules: pack.reference, required, seed, simulations, mismatch }
  const hash = inputsHash(options, settings)
  const json = {
    ...report,
    rules: pack.reference,
    ...(kind === undefined ? {} : { kind }),
    seed,
    inputsHash: hash,
  }
  return ok({ json, text: countText(report, { kind, inputsHash: hash }) })
}
