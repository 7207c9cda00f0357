import { diceKey } from './dice.ts'
import type { World } from './roll-voter.ts'
import { readSynthTables } from './synth-tables.ts'
import { territory } from './territory.ts'

/** The world of a seed: `voters` people on a roll in the shape of California's. */
export function synthWorld(seed: string, voters: number, year: number): World {
  const tables = readSynthTables()
  return { tables, land: territory(diceKey(seed), tables.counties, voters), year }
}
