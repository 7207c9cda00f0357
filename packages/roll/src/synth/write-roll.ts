import { Worker } from 'node:worker_threads'
import { rolledResidents, rollHeader, rollRow, type World } from './roll-voter.ts'
import { rowFile } from './row-file.ts'
import { isVoter } from './signer.ts'

/** Everything that a roll follows from, and where to write it. */
export interface RollRequest {
  readonly seed: string
  readonly voters: number
  readonly year: number
  readonly path: string
}

/** Writes the roll in a thread of its own; rejects when that thread fails. */
export async function rollWritten(
  request: RollRequest,
  onBlocks: (done: number, all: number) => void,
): Promise<void> {
  const url = new URL('./write-roll-thread.ts', import.meta.url)
  const thread = new Worker(url, { workerData: request })
  return await new Promise((resolve, reject) => {
    thread.on('message', ([done, all]: readonly [number, number]) => onBlocks(done, all))
    thread.on('error', reject)
    thread.on('exit', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`the thread that writes the roll ended with ${code}`))
    })
  })
}

/**
 * Writes roll.csv, county by county; within a county the blocks come in a scattered order,
 * as no register is sorted by street. Memory stays flat at any size.
 */
export function writeRoll(
  world: World,
  path: string,
  onBlocks: (done: number, all: number) => void,
): void {
  const out = rowFile(path)
  try {
    out.write(rollHeader)
    let done = 0
    for (const county of world.land.counties) {
      for (const local of scattered(county.blocks)) {
        for (const person of rolledResidents(world, county.firstBlock + local)) {
          if (isVoter(person)) out.write(rollRow(world, person))
        }
        done++
        if (done % 4096 === 0) onBlocks(done, world.land.blocks)
      }
    }
    onBlocks(done, world.land.blocks)
  } finally {
    out.close()
  }
}

/** Every number below `count` once, with far apart numbers next to each other. */
function* scattered(count: number): Generator<number> {
  if (count < 3) {
    for (let i = 0; i < count; i++) yield i
    return
  }
  let step = Math.floor(count * 0.618) | 1
  while (commonDivisor(step, count) > 1) step += 2
  for (let i = 0, at = 0; i < count; i++) {
    yield at
    at = (at + step) % count
  }
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b)
}
