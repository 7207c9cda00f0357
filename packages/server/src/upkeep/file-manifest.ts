import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { z } from '@hono/zod-openapi'

export const manifestName = 'groundswell-backup.json'

/** What a backup holds: every file with its size and SHA-256. */
export const backupManifest = z.object({
  format: z.literal('groundswell-backup-1'),
  madeAt: z.string(),
  files: z.array(z.object({ path: z.string(), bytes: z.number(), sha256: z.string() })),
})

export type BackupManifest = z.infer<typeof backupManifest>

/** Files that belong to one run of the server, not to the drive. */
const passing = new Set(['in-use', 'work', 'uploads'])

/** Every file of a data folder that a backup takes, as paths with `/`, sorted. */
export async function filesToKeep(root: string): Promise<readonly string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'),
    )
    .filter((path) => !passing.has(path.split('/')[0] ?? ''))
    .sort()
}

/** Size and SHA-256 of one file, read as a stream. */
export async function fileFacts(
  root: string,
  path: string,
): Promise<BackupManifest['files'][number]> {
  const hash = createHash('sha256')
  let bytes = 0
  await pipeline(createReadStream(join(root, path)), async (source) => {
    for await (const chunk of source) {
      bytes += chunk.length
      hash.update(chunk)
    }
  })
  return { path, bytes, sha256: hash.digest('hex') }
}
