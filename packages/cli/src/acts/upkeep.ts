import { resolve } from 'node:path'
import { err, ok, type Result, unreachable } from '@groundswell/basics'
import {
  type BackupRefusal,
  backup,
  doctor,
  type RestoreRefusal,
  restore,
} from '@groundswell/server'
import type { Answer } from '../command.ts'
import type { Refusal } from '../refusal.ts'
import { grouped, table } from '../table.ts'

/** `backup`: the data folder into a new folder, with a manifest of hashes. */
export async function backUp(options: {
  readonly data: string
  readonly out: string
}): Promise<Result<Answer, Refusal>> {
  const out = resolve(options.out)
  const made = await backup({ dataFolder: resolve(options.data), out })
  if (!made.ok) return err(upkeepRefusal(made.error))
  const { files, bytes } = made.value
  const text = `${grouped(files)} files, ${grouped(bytes / 1e6)} MB, in ${out}\nThe key lies in it too: keep it as safe as the data folder.`
  return ok({ json: { ...made.value, out }, text })
}

/** `restore`: a backup into an empty data folder, whole or not at all. */
export async function restoreFrom(
  archive: string,
  options: { readonly data: string },
): Promise<Result<Answer, Refusal>> {
  const dataFolder = resolve(options.data)
  const restored = await restore({ archive: resolve(archive), dataFolder })
  if (!restored.ok) return err(upkeepRefusal(restored.error))
  const text = `${grouped(restored.value.files)} files restored to ${dataFolder}`
  return ok({ json: { ...restored.value, dataFolder }, text })
}

/** `doctor`: what is well and what is not with a data folder. */
export async function examine(options: {
  readonly data: string
  readonly databaseUrl?: string
}): Promise<Result<Answer, Refusal>> {
  const findings = await doctor({
    dataFolder: resolve(options.data),
    ...(options.databaseUrl === undefined ? {} : { databaseUrl: options.databaseUrl }),
  })
  const rows = findings.map((f) => [f.outcome, f.check, f.sentence])
  const text = table(['', 'check', 'finding'], rows)
  if (!findings.some((f) => f.outcome === 'bad')) return ok({ json: { findings }, text })
  const bad = findings.filter((f) => f.outcome === 'bad').map((f) => f.sentence)
  return err({ code: 'not-well', sentence: bad.join(' ') })
}

function upkeepRefusal(refusal: BackupRefusal | RestoreRefusal): Refusal {
  const code = refusal.kind
  switch (refusal.kind) {
    case 'no-data-folder':
      return {
        code,
        field: '--data',
        sentence: `There is no data folder ${refusal.folder}.`,
      }
    case 'data-folder-in-use': {
      const sentence = `${refusal.folder} is in use. Stop the server first: files of a running database are no backup.`
      return { code, field: '--data', sentence }
    }
    case 'out-not-empty':
      return { code, field: '--out', sentence: `${refusal.out} exists and is not empty.` }
    case 'not-a-backup':
      return {
        code,
        sentence: 'The folder is not a backup made by "groundswell backup".',
      }
    case 'data-folder-not-empty':
      return {
        code,
        field: '--data',
        sentence: 'The data folder is not empty; nothing was restored over it.',
      }
    case 'file-missing':
      return { code, sentence: 'A file of the backup is missing; nothing was restored.' }
    case 'file-changed':
      return {
        code,
        sentence: 'A file of the backup is not what it was; nothing was restored.',
      }
    default:
      return unreachable(refusal)
  }
}
