import { existsSync, readdirSync } from 'node:fs'
import { chmod, copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { err, ok, type Result } from '@groundswell/basics'
import { DataFolderInUse, lockFolder } from '../lock-folder.ts'
import {
  type BackupManifest,
  fileFacts,
  filesToKeep,
  manifestName,
} from './file-manifest.ts'

export type BackupRefusal =
  | { readonly kind: 'no-data-folder'; readonly folder: string }
  | { readonly kind: 'data-folder-in-use'; readonly folder: string }
  | { readonly kind: 'out-not-empty'; readonly out: string }

/**
 * Copies a data folder to `out`, a new folder, with a manifest of hashes. The folder must not
 * be in use, because files of a running database are no backup. The key lies in it too:
 * without the key nobody can read the claims, so a backup must be kept as safe as the folder.
 * With an outside PostgreSQL the records are not in the folder; `pg_dump` saves those.
 */
export async function backup(request: {
  readonly dataFolder: string
  readonly out: string
  readonly now?: Date
}): Promise<Result<{ readonly files: number; readonly bytes: number }, BackupRefusal>> {
  const root = resolve(request.dataFolder)
  const out = resolve(request.out)
  if (!existsSync(root)) return err({ kind: 'no-data-folder', folder: root })
  if (existsSync(out) && readdirSync(out).length > 0) {
    return err({ kind: 'out-not-empty', out })
  }
  const lock = tryLock(root)
  if (lock === null) return err({ kind: 'data-folder-in-use', folder: root })
  const making = `${out}.making`
  try {
    await rm(making, { recursive: true, force: true })
    await mkdir(making, { recursive: true, mode: 0o700 })
    const files: BackupManifest['files'] = []
    for (const path of await filesToKeep(root)) {
      await copyInto(root, making, path)
      files.push(await fileFacts(making, path))
    }
    const manifest: BackupManifest = {
      format: 'groundswell-backup-1',
      madeAt: (request.now ?? new Date()).toISOString(),
      files,
    }
    await writeFile(join(making, manifestName), JSON.stringify(manifest), { mode: 0o600 })
    await rm(out, { recursive: true, force: true })
    await rename(making, out)
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
    return ok({ files: files.length, bytes })
  } finally {
    await rm(making, { recursive: true, force: true })
    lock.release()
  }
}

/** Copies one file into another root, for its owner alone. */
export async function copyInto(from: string, to: string, path: string): Promise<void> {
  await mkdir(dirname(join(to, path)), { recursive: true, mode: 0o700 })
  await copyFile(join(from, path), join(to, path))
  await chmod(join(to, path), 0o600)
}

function tryLock(root: string): { readonly release: () => void } | null {
  try {
    return lockFolder(root)
  } catch (error) {
    if (error instanceof DataFolderInUse) return null
    throw error
  }
}
