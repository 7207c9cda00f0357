import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Thrown when another process keeps the data folder open. */
export class DataFolderInUse extends Error {
  readonly code = 'DATA_FOLDER_IN_USE'
}

/**
 * Keeps others out of a data folder while this process uses it: the embedded database does
 * not survive two. The lock of a process that has died counts for nothing.
 */
export function lockFolder(root: string): { readonly release: () => void } {
  const path = join(root, 'in-use')
  if (existsSync(path)) {
    const holder = Number(readFileSync(path, 'utf8'))
    if (holder !== process.pid && isAlive(holder)) {
      throw new DataFolderInUse(`process ${holder} uses the data folder ${root}`)
    }
  }
  writeFileSync(path, `${process.pid}\n`, { mode: 0o600 })
  return { release: () => rmSync(path, { force: true }) }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: there is such a process, of somebody else.
    return Object(error).code === 'EPERM'
  }
}
