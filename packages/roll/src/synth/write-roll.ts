import type { Resident } from './block.ts'
import { rolledResidents, rollHeader, rollRow, type World } from './roll-voter.ts'
import { rowFile } from './row-file.ts'

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

function isVoter(person: Resident): person is Resident & { readonly voter: number } {
  return person.voter !== undefined
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
