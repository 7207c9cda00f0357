import type { Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { holdsReadings } from './reading-journal.ts'
import type { ScanFile } from './scan-file.ts'

/** What scanners and telephones make; those that cannot be read are named, not passed over. */
const endings = /\.(pdf|tiff?|jpe?g|png|webp|gif|bmp|hei[cf]|avif|jp2|jpx)$/i

/**
 * The files under `paths`, in order of their names. Folders are searched with all they hold,
 * through links too, each folder once, but for the pictures that a reading has left there; a
 * file that was named itself is taken whatever it is called. What is not there or cannot be
 * opened is among them, and is named when it is read.
 */
export async function scanFiles(paths: readonly string[]): Promise<ScanFile[]> {
  const files: ScanFile[] = []
  for (const path of paths) {
    const found = await stat(path).catch(() => undefined)
    if (found?.isDirectory()) {
      const inside = await filesIn({ path: Buffer.from(path), name: '' }, new Set())
      const inOrder = inside.toSorted((a, b) => (a.name < b.name ? -1 : 1))
      files.push(
        ...inOrder.map((one) => ({
          name: one.name || path,
          from: { path: asText(one.path) ?? one.path },
        })),
      )
    } else {
      files.push({ name: basename(path), from: { path } })
    }
  }
  return distinctNames(files)
}

/** A file or folder: where it is, byte by byte, and its name from where the search began. */
interface Place {
  readonly path: Buffer
  readonly name: string
}

/** The files in a folder by their endings, and folders that cannot be opened. */
async function filesIn(folder: Place, visited: Set<string>): Promise<Place[]> {
  let entries: Dirent<Buffer>[]
  try {
    const real = (await realpath(folder.path, { encoding: 'buffer' })).toString('latin1')
    if (visited.has(real)) return []
    visited.add(real)
    entries = await readdir(folder.path, { withFileTypes: true, encoding: 'buffer' })
  } catch {
    return [folder]
  }
  const isReading = entries.some(({ name }) => name.toString() === 'journal.jsonl')
  const own = isReading && holdsReadings(folder.path) ? 'crops' : undefined
  const found: Place[] = []
  for (const entry of entries) {
    const inside = placeIn(folder, entry.name)
    const linked = entry.isSymbolicLink()
      ? await stat(inside.path).catch(() => undefined)
      : entry
    if (linked?.isDirectory() === true) {
      if (entry.name.toString() !== own) found.push(...(await filesIn(inside, visited)))
    } else if (endings.test(entry.name.toString('latin1'))) found.push(inside)
  }
  return found
}

function placeIn(folder: Place, entry: Buffer): Place {
  const name = asText(entry) ?? spelt(entry)
  return {
    path: Buffer.concat([folder.path, Buffer.from('/'), entry]),
    name: folder.name === '' ? name : `${folder.name}/${name}`,
  }
}

/** A path as text, where it is any: to the system a name is bytes. */
function asText(path: Buffer): string | undefined {
  const text = path.toString()
  return Buffer.from(text).equals(path) ? text : undefined
}

/** A name that is no text, so that it can be told from others and found again: `caf\xE9.jpg`. */
function spelt(name: Buffer): string {
  return name
    .toString('latin1')
    .replace(
      /[\x80-\xff]/g,
      (byte) => `\\x${byte.charCodeAt(0).toString(16).toUpperCase()}`,
    )
}

/** Files of one name in several folders go by their whole path. */
function distinctNames(files: readonly ScanFile[]): ScanFile[] {
  const seen = new Map<string, number>()
  for (const { name } of files) seen.set(name, (seen.get(name) ?? 0) + 1)
  return files.map((file) =>
    (seen.get(file.name) ?? 0) > 1 && 'path' in file.from
      ? {
          ...file,
          name:
            typeof file.from.path === 'string'
              ? file.from.path
              : spelt(Buffer.from(file.from.path)),
        }
      : file,
  )
}
