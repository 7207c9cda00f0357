import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Thrown when another process keeps the folder open. */
export class DataFolderInUse extends Error {
  readonly code = 'DATA_FOLDER_IN_USE'
}

/**
 * Keeps others out of a folder while this process uses it: the embedded database does not
 * survive two, and of two readings the tables would be mixed. The lock of a process that has died counts for nothing, also when another
 * one has its number by now, as happens after the machine was started anew.
 */
export function lockFolder(root: string): { readonly release: () => void } {
  const path = join(root, 'in-use')
  if (existsSync(path)) {
    const [number, began = ''] = readFileSync(path, 'utf8').trim().split(' ')
    const holder = Number(number)
    const now = processNow(holder)
    const isAnother = began !== '' && began !== now.began
    if (holder !== process.pid && isAlive(holder) && !now.isDead && !isAnother) {
      throw new DataFolderInUse(`process ${holder} uses the folder ${root}`)
    }
  }
  const lock = `${process.pid} ${processNow(process.pid).began}`.trim()
  writeFileSync(path, `${lock}\n`, { mode: 0o600 })
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

/**
 * When a process began, in ticks since the machine started, and whether it has died and only
 * waits for whoever started it to notice. Empty and no where no system says it.
 */
function processNow(pid: number): { readonly began: string; readonly isDead: boolean } {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // From the third field on (man 5 proc_pid_stat); the second is a name and may hold any.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return { began: fields[19] ?? '', isDead: fields[0] === 'Z' || fields[0] === 'X' }
  } catch {
    return { began: '', isDead: false }
  }
}
