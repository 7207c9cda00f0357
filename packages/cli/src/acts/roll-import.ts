import { err, ok, type Result } from '@groundswell/basics'
import { type RollProfile, rollProfile, rollProfiles } from '@groundswell/roll'
import {
  type ImportRefusal,
  type ImportSummary,
  importRoll,
} from '@groundswell/roll/duckdb'
import type { Answer, Desk } from '../command.ts'
import { fieldMapOption } from '../field-map-option.ts'
import type { Refusal } from '../refusal.ts'
import { grouped, table } from '../table.ts'
import { problemSentence } from '../words/import-problem.ts'
import { tableRefusal } from '../words/table-refusal.ts'

interface ImportOptions {
  readonly profile?: string
  readonly map?: string
  readonly db: string
}

const stepNames = {
  scan: 'checking every row',
  read: 'reading',
  check: 'looking for doubles and wrong dates',
  index: 'sorting names and addresses',
} as const

/** `roll import`: a voter file becomes a snapshot, or nothing changes. */
export async function rollImport(
  file: string,
  options: ImportOptions,
  desk: Desk,
): Promise<Result<Answer, Refusal>> {
  const map = fieldMapOption(options.map)
  if (!map.ok) return map
  const profile = profileOption(options.profile)
  if (!profile.ok) return profile
  const imported = await importRoll({
    source: file,
    profile: profile.value,
    map: map.value,
    database: options.db,
    importedAt: new Date().toISOString(),
    signal: desk.signal,
    onProgress: ({ step, done, total }) =>
      desk.progress({
        step: stepNames[step],
        done,
        total,
        unit: step === 'scan' ? 'bytes' : '',
      }),
  })
  if (!imported.ok) return err(importRefusal(imported.error, file))
  return ok({ json: imported.value, text: summaryText(imported.value, options.db) })
}

/** `roll profiles`: the layouts known by name. */
export function profiles(): Result<Answer, Refusal> {
  const rows = rollProfiles.map((p) => [
    p.name,
    p.title,
    p.isVerified ? 'used with a real file' : 'not verified',
    p.source,
  ])
  const json = rollProfiles.map(({ fields, ...profile }) => ({
    ...profile,
    fields: Object.fromEntries(fields),
  }))
  const text = table(['profile', 'what', 'state', 'source'], rows)
  return ok({ json: { profiles: json }, text })
}

function profileOption(
  name: string | undefined,
): Result<RollProfile | undefined, Refusal> {
  if (name === undefined) return ok(undefined)
  const profile = rollProfile(name)
  if (profile !== undefined) return ok(profile)
  const known = rollProfiles.map((p) => p.name).join(', ')
  const sentence = `There is no profile "${name}". There are: ${known}.`
  return err({ code: 'unknown-profile', field: '--profile', sentence })
}

function summaryText(summary: ImportSummary, database: string): string {
  const { rows, rejected, counts, problems, seconds, snapshotId } = summary
  const reasons = counts.map((c) => [
    problemSentence(c.reason),
    grouped(c.count),
    c.rejected ? 'left out' : 'kept',
  ])
  const first = problems
    .slice(0, 12)
    .map(
      (p) =>
        `- line ${p.line}${p.column ? `, ${p.column}` : ''}: ${problemSentence(p.reason)}`,
    )
  return [
    `${grouped(rows)} voters imported, ${grouped(rejected)} rows left out, in ${seconds.toFixed(1)} s`,
    ...(reasons.length > 0 ? [table(['problem', 'rows', ''], reasons), ...first] : []),
    `snapshot ${snapshotId}\nin ${database}`,
  ].join('\n')
}

function importRefusal(refusal: ImportRefusal, file: string): Refusal {
  switch (refusal.kind) {
    case 'no-such-folder': {
      const sentence = `There is no folder ${refusal.folder} to put the snapshot in.`
      return { code: refusal.kind, field: '--db', sentence }
    }
    case 'not-a-text-file':
      return { code: refusal.kind, file, sentence: 'This is not a text file.' }
    case 'missing-field': {
      const what =
        refusal.field === 'last' ? 'a last name (last or name)' : 'a voter id (id)'
      const sentence = `A roll needs ${what}; say which column with --map. The file has: ${refusal.columns.join(', ')}.`
      return { code: refusal.kind, field: '--map', file, line: 1, sentence }
    }
    case 'other-state': {
      const sentence = `The profile is for ${refusal.expected}, but the rows (${grouped(refusal.rows)}) say ${refusal.found}.`
      return { code: refusal.kind, field: '--profile', file, sentence }
    }
    default:
      return tableRefusal(refusal, file)
  }
}
