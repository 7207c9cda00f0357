import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { err, type Result } from '@groundswell/basics'
import type { PageProblem } from '../paper-reading/page-problem.ts'
import type { OpenFile } from './open-file.ts'

/**
 * A file to read: its name in answers, and where it is or what it holds. A path is bytes where
 * these are no text.
 */
export interface ScanFile {
  readonly name: string
  readonly from: { readonly path: string | Uint8Array } | { readonly bytes: Uint8Array }
}

/** Larger files are refused before they are read. */
const mostBytes = 2 ** 31 - 1

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
    const path = 'path' in file.from ? pathOf(file.from.path) : undefined
    if (path !== undefined) {
      const found = statSync(path)
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
    const bytes =
      'bytes' in file.from ? file.from.bytes : readFileSync(pathOf(file.from.path))
    const hash = createHash('sha256').update(bytes).digest('hex')
    return { ok: true, value: { bytes, hash } }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'ENOENT') return err({ kind: 'no-such-file' })
    return err({ kind: 'unreadable', why: reasons.get(code) ?? 'it cannot be opened' })
  }
}

/** As the system takes it: a thread is handed bytes, not a buffer. */
function pathOf(path: string | Uint8Array): string | Buffer {
  return typeof path === 'string' ? path : Buffer.from(path)
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
