import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Office } from '../office.ts'
import { openBytes, sealBytes } from '../secrecy/sealed-bytes.ts'

/** An image's name: the SHA-256 (hex) of its bytes. */
export const imageName = /^[0-9a-f]{64}$/

/**
 * Keeps an image sealed, once however often it comes, and answers its name. The bytes are
 * written beside their place and renamed, so that a crash leaves no half of one.
 */
export async function keepImage(
  { folder, keys }: Pick<Office, 'folder' | 'keys'>,
  bytes: Uint8Array,
): Promise<string> {
  const name = createHash('sha256').update(bytes).digest('hex')
  const path = pathOf(folder.scans, name)
  if (existsSync(path)) return name
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const making = `${path}.${process.pid}.new`
  await writeFile(making, sealBytes(keys, bytes, name), { mode: 0o600 })
  await rename(making, path)
  return name
}

/** An image by its name; null when there is none. */
export async function openImage(
  { folder, keys }: Pick<Office, 'folder' | 'keys'>,
  name: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!imageName.test(name)) return null
  const path = pathOf(folder.scans, name)
  if (!existsSync(path)) return null
  return openBytes(keys, await readFile(path), name)
}

/** Removes an image; the caller knows that nothing names it any more. */
export async function dropImage(
  { folder }: Pick<Office, 'folder'>,
  name: string,
): Promise<void> {
  if (imageName.test(name)) await rm(pathOf(folder.scans, name), { force: true })
}

/** What kind of image the bytes are, by how they begin. */
export function imageType(bytes: Uint8Array): 'image/png' | 'image/jpeg' | 'image/webp' {
  if (bytes[0] === 0x89) return 'image/png'
  return bytes[0] === 0x52 ? 'image/webp' : 'image/jpeg'
}

function pathOf(scans: string, name: string): string {
  return join(scans, name.slice(0, 2), name)
}
