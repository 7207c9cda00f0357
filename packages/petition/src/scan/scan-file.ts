import { createHash } from 'node:crypto'
import { type Dirent, readFileSync, statSync } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import { err, type Result } from '@groundswell/basics'
import type { PageProblem } from '../paper-reading/page-problem.ts'
import type { OpenFile } from './open-file.ts'

/** A file to read: its name in answers, and where it is or what it holds. */
export interface ScanFile {
  readonly name: string
  readonly from: { readonly path: string } | { readonly bytes: Uint8Array }
}

/** What scanners and telephones make; those that cannot be read are named, not passed over. */
const endings = /\.(pdf|tiff?|jpe?g|png|webp|gif|bmp|hei[cf]|avif|jp2|jpx)$/i
/** Larger files are refused before they are read. */
const mostBytes = 2 ** 31 - 1

/**
 * The files under `paths`, in order of their names. Folders are searched with all they hold,
 * through links too, each folder once; a file that was named itself is taken whatever it is
 * called. What is not there or cannot be opened is among them, and is named when it is read.
 */
export async function scanFiles(paths: readonly string[]): Promise<ScanFile[]> {
  const files: ScanFile[] = []
  for (const path of paths) {
    const found = await stat(path).catch(() => undefined)
    if (found?.isDirectory()) {
      const inside = await pathsIn(path, new Set())
      const names = inside.map((one) => relative(path, one)).toSorted()
      files.push(
        ...names.map((name) => ({
          name: name || path,
          from: { path: join(path, name) },
        })),
      )
    } else {
      files.push({ name: basename(path), from: { path } })
    }
  }
  return distinctNames(files)
}

/** The files in a folder by their endings, and folders that cannot be opened. */
async function pathsIn(folder: string, visited: Set<string>): Promise<string[]> {
  let entries: Dirent[]
  try {
    const real = await realpath(folder)
    if (visited.has(real)) return []
    visited.add(real)
    entries = await readdir(folder, { withFileTypes: true })
  } catch {
    return [folder]
  }
  const found: string[] = []
  for (const entry of entries) {
    const path = join(folder, entry.name)
    const linked = entry.isSymbolicLink()
      ? await stat(path).catch(() => undefined)
      : entry
    if (linked?.isDirectory() === true) found.push(...(await pathsIn(path, visited)))
    else if (endings.test(entry.name)) found.push(path)
  }
  return found
}

/** Files of one name in several folders go by their whole path. */
function distinctNames(files: readonly ScanFile[]): ScanFile[] {
  const seen = new Map<string, number>()
  for (const { name } of files) seen.set(name, (seen.get(name) ?? 0) + 1)
  return files.map((file) =>
    (seen.get(file.name) ?? 0) > 1 && 'path' in file.from
      ? { ...file, name: file.from.path }
      : file,
  )
}

const reasons: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'it may not be read by whoever runs this'],
  ['EPERM', 'it may not be read by whoever runs this'],
  ['ELOOP', 'it is a link to itself'],
])

/** The bytes of a file with their hash, or why there are none. */
export function fileBytes(
  file: ScanFile,
): Result<{ readonly bytes: Uint8Array; readonly hash: string }, PageProblem> {
  try {
    if ('path' in file.from) {
      const found = statSync(file.from.path)
      // A pipe would be waited for, and a device never ends.
      if (!found.isFile()) {
        const isFolder = found.isDirectory()
        const why = isFolder ? 'the folder cannot be opened' : 'it is no file'
        return err({ kind: 'unreadable', why })
      }
      if (found.size > mostBytes)
        return err({ kind: 'unreadable', why: 'more than 2 GB' })
    }
    // In one go: only threads read files, and nothing else in them waits meanwhile.
    const bytes = 'bytes' in file.from ? file.from.bytes : readFileSync(file.from.path)
    const hash = createHash('sha256').update(bytes).digest('hex')
    return { ok: true, value: { bytes, hash } }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'ENOENT') return err({ kind: 'no-such-file' })
    return err({ kind: 'unreadable', why: reasons.get(code) ?? 'it cannot be opened' })
  }
}

/** Opens a file by what it begins with, whatever it is called. */
export async function openScan(
  bytes: Uint8Array,
): Promise<Result<OpenFile, PageProblem>> {
  const head = Buffer.from(bytes.subarray(0, 1024))
  if (bytes.length === 0) return err({ kind: 'no-pages' })
  // Decoders are most of what a thread would load, and few runs need both; listing files none.
  if (head.includes('%PDF-')) return (await import('./pdf-decoder.ts')).openPdf(bytes)
  const is = (...start: readonly number[]) => start.every((byte, at) => head[at] === byte)
  const image =
    is(0xff, 0xd8, 0xff) ||
    is(0x89, 0x50, 0x4e, 0x47) ||
    is(0x49, 0x49, 0x2a, 0) ||
    is(0x4d, 0x4d, 0, 0x2a) ||
    is(0x49, 0x49, 0x2b, 0) ||
    is(0x4d, 0x4d, 0, 0x2b) ||
    (is(0x52, 0x49, 0x46, 0x46) && head.subarray(8, 12).toString('latin1') === 'WEBP')
  if (!image) return err({ kind: 'unknown-format' })
  return (await import('./image-decoder.ts')).openImage(bytes)
}

/** The name of a page in answers: the file's, with its number where the file has several. */
export function pageName(file: string, number: number, numbered: boolean): string {
  return numbered ? `${file}#${number}` : file
}
