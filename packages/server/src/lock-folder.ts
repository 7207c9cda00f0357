import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Thrown when another process keeps the data folder open. */
export class DataFolderInUse extends Error {
  readonly code = 'DATA_FOLDER_IN_USE'
}

/**
 * Keeps others out of a data folder while this process uses it: the embedded database does
 * not survive two. The lock of a process that has died counts for nothing, also when another
 * one has its number by now, as happens after the machine was started anew.
 */
export function lockFolder(root: string): { readonly release: () => void } {
  const path = join(root, 'in-use')
  if (existsSync(path)) {
    const [number, began = ''] = readFileSync(path, 'utf8').trim().split(' ')
    const holder = Number(number)
    const isAnother = began !== '' && began !== beginning(holder)
    if (holder !== process.pid && isAlive(holder) && !isAnother) {
      throw new DataFolderInUse(`process ${holder} uses the data folder ${root}`)
    }
  }
  const lock = `${process.pid} ${beginning(process.pid)}`.trim()
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

/** When a process began, in ticks since the machine started; empty where no system says it. */
function beginning(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The 22nd field (man 5 proc_pid_stat); the second is a name in brackets and may hold any.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}
