import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

/** One run of the command line as a whole process. */
export interface MeasuredRun {
  readonly seconds: number
  /** What all its threads took of the processors, user and system; 0 where the system does not tell. */
  readonly processorSeconds: number
  /** Largest resident memory, in megabytes; 0 where the system does not tell. */
  readonly peakRssMb: number
  readonly status: number
  readonly stdout: string
}

const bin = resolve(import.meta.dirname, '../../../bin/groundswell.mjs')
const sampleEveryMs = 20

/** Runs `groundswell args…` in a process of its own, so that start-up and reading are counted. */
export async function measuredRun(args: readonly string[]): Promise<MeasuredRun> {
  const started = performance.now()
  const child = spawn(process.execPath, [bin, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let stdout = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  let peakRssMb = 0
  let processorSeconds = 0
  const watch = setInterval(() => {
    peakRssMb = Math.max(peakRssMb, highWaterMb(child.pid))
    processorSeconds = Math.max(processorSeconds, processorSecondsOf(child.pid))
  }, sampleEveryMs)
  const status = await new Promise<number>((done, fail) => {
    child.once('error', fail)
    child.once('close', (code) => done(code ?? 3))
  })
  clearInterval(watch)
  const seconds = (performance.now() - started) / 1000
  return { seconds, processorSeconds, peakRssMb, status, stdout }
}

/** Linux keeps the largest resident size of a process as VmHWM. */
function highWaterMb(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)
  } catch {
    return 0
  }
}

/** Linux counts a process's time in hundredths of a second, after the name in brackets. */
function processorSecondsOf(pid: number | undefined): number {
  try {
    const [, rest = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')
    const fields = rest.split(' ')
    return (Number(fields[userTicks]) + Number(fields[userTicks + 1])) / 100
  } catch {
    return 0
  }
}

/** The 14th field of proc_pid_stat(5), counted from the one behind the name. */
const userTicks = 11
