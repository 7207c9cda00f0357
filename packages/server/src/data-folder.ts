import { chmodSync, mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The folder that holds everything a drive keeps, readable by its owner alone. */
export interface DataFolder {
  readonly root: string
  /** PGlite's files. */
  readonly records: string
  /** One DuckDB file per roll snapshot. */
  readonly rolls: string
  /** Images of scanned pages and rows, sealed; named by the SHA-256 of what they show. */
  readonly scans: string
  /** Papers that show a duty done, sealed; named by the SHA-256 of their bytes. */
  readonly documents: string
  /** PDFs of packets; named by the SHA-256 of their bytes. */
  readonly prints: string
  /** Look-up extracts for the clipboard: one folder each, with its filters. */
  readonly extracts: string
  /** Files on their way in; each is deleted when its job ends. */
  readonly uploads: string
  /** Files that one job needs while it runs; emptied at every start. */
  readonly work: string
}

/** Makes the folder and its parts, mode 0700, and removes what a crash left behind. */
export function openDataFolder(path: string): DataFolder {
  const root = resolve(path)
  const folder: DataFolder = {
    root,
    records: join(root, 'records'),
    rolls: join(root, 'rolls'),
    scans: join(root, 'scans'),
    documents: join(root, 'documents'),
    prints: join(root, 'prints'),
    extracts: join(root, 'extracts'),
    uploads: join(root, 'uploads'),
    work: join(root, 'work'),
  }
  rmSync(folder.work, { recursive: true, force: true })
  for (const part of [
    root,
    folder.rolls,
    folder.scans,
    folder.documents,
    folder.prints,
    folder.extracts,
    folder.uploads,
    folder.work,
  ]) {
    mkdirSync(part, { recursive: true, mode: 0o700 })
    chmodSync(part, 0o700)
  }
  return folder
}
