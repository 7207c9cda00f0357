import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { isAbsolute, join, resolve } from 'node:path'
import { err, ok, type Result } from '@groundswell/basics'
import { copyInto } from './backup.ts'
import {
  type BackupManifest,
  backupManifest,
  fileFacts,
  manifestName,
} from './file-manifest.ts'

export type RestoreRefusal =
  | { readonly kind: 'not-a-backup'; readonly archive: string }
  | { readonly kind: 'data-folder-not-empty'; readonly folder: string }
  | { readonly kind: 'file-missing'; readonly path: string }
  | { readonly kind: 'file-changed'; readonly path: string }

/**
 * Makes a data folder from a backup, after every file was compared with its hash. The data
 * folder must be missing or empty; it appears whole or not at all.
 */
export async function restore(request: {
  readonly archive: string
  readonly dataFolder: string
}): Promise<Result<{ readonly files: number }, RestoreRefusal>> {
  const archive = resolve(request.archive)
  const target = resolve(request.dataFolder)
  if (existsSync(target) && readdirSync(target).length > 0) {
    return err({ kind: 'data-folder-not-empty', folder: target })
  }
  const manifest = readManifest(archive)
  if (manifest === null) return err({ kind: 'not-a-backup', archive })
  const making = `${target}.making`
  try {
    await rm(making, { recursive: true, force: true })
    await mkdir(making, { recursive: true, mode: 0o700 })
    for (const { path, bytes, sha256 } of manifest.files) {
      if (!existsSync(join(archive, path))) return err({ kind: 'file-missing', path })
      await copyInto(archive, making, path)
      const facts = await fileFacts(making, path)
      if (facts.bytes !== bytes || facts.sha256 !== sha256) {
        return err({ kind: 'file-changed', path })
      }
    }
    await emptyFoldersOfRecords(making)
    await rm(target, { recursive: true, force: true })
    await rename(making, target)
    return ok({ files: manifest.files.length })
  } finally {
    await rm(making, { recursive: true, force: true })
  }
}

/** Folders that PostgreSQL wants to find though nothing lies in them. */
const recordFolders = [
  'pg_commit_ts',
  'pg_dynshmem',
  'pg_logical/mappings',
  'pg_logical/snapshots',
  'pg_notify',
  'pg_replslot',
  'pg_serial',
  'pg_snapshots',
  'pg_stat',
  'pg_stat_tmp',
  'pg_tblspc',
  'pg_twophase',
  'pg_wal/archive_status',
  'pg_wal/summaries',
]

async function emptyFoldersOfRecords(root: string): Promise<void> {
  const records = join(root, 'records')
  if (!existsSync(records) || (await readdir(records)).length === 0) return
  for (const name of recordFolders) {
    await mkdir(join(records, name), { recursive: true, mode: 0o700 })
  }
}

function readManifest(archive: string): BackupManifest | null {
  const path = join(archive, manifestName)
  if (!existsSync(path)) return null
  const read = backupManifest.safeParse(jsonOrNull(readFileSync(path, 'utf8')))
  if (!read.success) return null
  // A manifest that leads out of its folder was not made by a backup.
  const isInside = ({ path: name }: { readonly path: string }) =>
    !isAbsolute(name) && !name.split('/').includes('..')
  return read.data.files.every(isInside) ? read.data : null
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
