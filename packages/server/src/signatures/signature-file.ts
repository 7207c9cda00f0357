import { parse } from 'csv-parse/sync'
import { type Entry, openPromise, type ZipFile } from 'yauzl'

/** One image of a zip of reference signatures: whose it is, and how it is called. */
export interface SignatureEntry {
  readonly entry: Entry
  readonly voterId: string
  /** What the office calls it, such as the year of the registration; may be empty. */
  readonly label: string
}

/** What a zip holds, and what in it belongs to nobody, by the place in the zip. */
export interface SignatureFile {
  readonly images: readonly SignatureEntry[]
  readonly strays: readonly { readonly place: number; readonly name: string }[]
  readonly total: number
}

const image = /\.(png|jpe?g|webp)$/i
/** An index names files of one register; a larger one is none. */
const mostIndexBytes = 200 * 1024 ** 2

/**
 * Whose signature each image of a zip is. A CSV with the columns `voter_id` and `file` (and
 * `label`, if there is one) says it; without one the name does: `12345.png`, `12345__2019.png`,
 * or `12345/2019.png`.
 */
export async function signatureFile(
  zip: ZipFile,
): Promise<SignatureFile | 'unreadable-index'> {
  const entries: Entry[] = []
  for await (const entry of zip.eachEntry()) {
    const isHidden = /(^|\/)(\.|__MACOSX)/.test(entry.fileName)
    if (!entry.fileName.endsWith('/') && !isHidden) entries.push(entry)
  }
  const index = entries.find(({ fileName }) => /\.csv$/i.test(fileName))
  const named = index === undefined ? undefined : await indexOf(zip, index)
  if (named === 'unreadable-index') return named
  const images: SignatureEntry[] = []
  const strays: { place: number; name: string }[] = []
  for (const [i, entry] of entries.entries()) {
    if (entry === index) continue
    const owner =
      named === undefined ? ownerByName(entry.fileName) : named.get(entry.fileName)
    if (owner === undefined || !image.test(entry.fileName)) {
      strays.push({ place: i + 1, name: entry.fileName })
    } else images.push({ entry, ...owner })
  }
  return { images, strays, total: entries.length - (index === undefined ? 0 : 1) }
}

/** Opens a zip, or nothing when the file is none. */
export async function openZip(path: string): Promise<ZipFile | undefined> {
  return openPromise(path, { autoClose: false }).catch(() => undefined)
}

/** The bytes of one entry, or nothing when it is larger than `most` or broken. */
export async function entryBytes(
  zip: ZipFile,
  entry: Entry,
  most: number,
): Promise<Buffer | undefined> {
  if (entry.uncompressedSize > most) return undefined
  try {
    const parts: Uint8Array[] = []
    let size = 0
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      const part: Uint8Array = chunk
      size += part.length
      // What an archive says of its sizes is not believed.
      if (size > most) return undefined
      parts.push(part)
    }
    return Buffer.concat(parts)
  } catch {
    return undefined
  }
}

interface Owner {
  readonly voterId: string
  readonly label: string
}

function ownerByName(path: string): Owner | undefined {
  const parts = path.split('/')
  const stem = (parts.at(-1) ?? '').replace(/\.[^.]+$/, '')
  const folder = parts.length > 1 ? parts.at(-2) : undefined
  const [name = '', label = ''] = stem.split('__')
  // One folder around everything is the folder that was zipped, not a voter's.
  const voterId = parts.length > 2 && folder !== undefined ? folder : name
  if (voterId.trim() === '') return undefined
  return { voterId: voterId.trim(), label: parts.length > 2 ? stem : label }
}

async function indexOf(
  zip: ZipFile,
  entry: Entry,
): Promise<ReadonlyMap<string, Owner> | 'unreadable-index'> {
  const bytes = await entryBytes(zip, entry, mostIndexBytes)
  if (bytes === undefined) return 'unreadable-index'
  const folder = entry.fileName.slice(0, entry.fileName.lastIndexOf('/') + 1)
  try {
    const rows: unknown[] = parse(bytes, { columns: true, bom: true, trim: true })
    const owners = new Map<string, Owner>()
    for (const row of rows) {
      const cells = new Map(Object.entries(Object(row)).map(([k, v]) => [k, String(v)]))
      const [voterId, file] = [cells.get('voter_id'), cells.get('file')]
      if (!voterId || !file) return 'unreadable-index'
      owners.set(`${folder}${file}`, { voterId, label: cells.get('label') ?? '' })
    }
    return owners
  } catch {
    return 'unreadable-index'
  }
}
