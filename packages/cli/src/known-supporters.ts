import { err, ok, type Result } from '@groundswell/basics'
import { type Supporter, supporterKey } from '@groundswell/petition'
import type { HomeRecord } from './home-record.ts'
import type { Refusal } from './refusal.ts'

const choices = ['ask', 'again', 'new-only', 'anew'] as const

/** What to do about supporters who have a sheet on record. */
export type KnownChoice = (typeof choices)[number]

/** The choice that `--known` names. */
export function knownChoice(text: string): Result<KnownChoice, Refusal> {
  const choice = choices.find((one) => one === text)
  if (choice !== undefined) return ok(choice)
  const sentence = `What to do about known supporters is one of ${choices.join(', ')}.`
  return err({ code: 'unknown-choice', field: '--known', sentence })
}

/** The sheet on record, the newest, of each supporter. */
export function recordsBySupporter(
  records: Iterable<HomeRecord>,
): (supporter: Supporter, county: string | undefined) => HomeRecord | undefined {
  const known = new Map<string, HomeRecord>()
  for (const record of records) {
    known.set(supporterKey(record, record.county ?? ''), record)
  }
  return (supporter, county) => known.get(supporterKey(supporter, county ?? ''))
}

/** Refuses to give supporters a second sheet unless that was chosen. */
export function refusedKnown(path: string, known: number, all: number): Refusal {
  const who =
    all === 1
      ? 'The supporter has a sheet on record'
      : `All ${all} supporters have a sheet on record: nobody is left who needs one`
  const sentence =
    known === all
      ? `${who}. Say --known again (the same print) or --known anew.`
      : `${known} of ${all} supporters have a sheet on record. Say --known again (their same sheets), --known new-only (the others) or --known anew.`
  return { code: 'supporters-known', field: '--known', file: path, sentence }
}
