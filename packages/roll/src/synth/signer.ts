import type { Resident } from './block.ts'
import { type Dice, mix32 } from './dice.ts'
import type { DriveOptions, Sheet } from './drive-plan.ts'
import { blockOfVoter, rolledResidents, type World } from './roll-voter.ts'
import { type CountyRange, countyOfVoter } from './territory.ts'

/** Somebody on the roll who takes the pen. */
export type Voter = Resident & { readonly voter: number }

/** The people whom one sheet meets, one after the other. */
export interface Passers {
  readonly next: (dice: Dice) => Voter
}

/**
 * Who signs a sheet: now and then the person beside the last signer (couples and families
 * sign together), at the door the next household, else anybody of the county who would
 * sign at all. Every signing draws anew from the same pool, so that people who sign twice
 * arise by themselves and grow with the square of the drive; keen signers add to them.
 */
export function passers(
  world: World,
  sheet: Sheet,
  options: DriveOptions,
  residentsOf: (block: number) => readonly Resident[],
): Passers {
  const { land } = world
  const home = land.counties.find((county) => county.county === sheet.county)
  if (home === undefined) throw new Error(`no county ${sheet.county}`)
  let last: Voter | undefined
  // Who signs twice signs two sheets: on one sheet the own name stands a few lines above.
  const onSheet = new Set<number>()

  function voterNumbered(voter: number): Voter {
    const found = residentsOf(blockOfVoter(land, voter)).find((r) => r.voter === voter)
    if (found === undefined || !isVoter(found)) throw new Error(`no voter ${voter}`)
    return found
  }

  function stranger(county: CountyRange, dice: Dice): Voter {
    if (dice.chance(options.keenShare)) {
      const keen = dice.below(Math.max(1, Math.floor(county.voters / 400)))
      return voterNumbered(
        county.firstVoter + (mix32(keen ^ land.key[0]) % county.voters),
      )
    }
    let voter = 0
    for (let tries = 0; tries < 30; tries++) {
      voter = county.firstVoter + dice.below(county.voters)
      if (mix32(voter ^ 0x9e37 ^ land.key[1]) % 10_000 < options.poolShare) break
    }
    return voterNumbered(voter)
  }

  function beside(person: Voter, dice: Dice): Voter | undefined {
    const around = residentsOf(blockOfVoter(land, person.voter))
      .filter(isVoter)
      .filter((r) => !onSheet.has(r.voter))
    const sameDoor = around.filter((r) => r.household === person.household)
    if (sameDoor.length > 0 && dice.chance(2400)) return dice.pick(sameDoor)
    if (!sheet.isWalk) return undefined
    const doors = around.filter((r) => r.household > person.household)
    const next = doors[dice.below(Math.min(doors.length, 4) || 1)]
    return next ?? undefined
  }

  return {
    next: (dice) => {
      const county = dice.chance(300)
        ? countyOfVoter(land, dice.below(land.voters))
        : home.voters > 0
          ? home
          : countyOfVoter(land, dice.below(land.voters))
      last = (last && beside(last, dice)) ?? stranger(county, dice)
      onSheet.add(last.voter)
      return last
    },
  }
}

export function isVoter(person: Resident): person is Voter {
  return person.voter !== undefined
}

/** Residents by block, the last few kept: neighbours are asked for one after the other. */
export function rememberedResidents(
  world: World,
): (block: number) => readonly Resident[] {
  const kept = new Map<number, readonly Resident[]>()
  return (block) => {
    const known = kept.get(block)
    if (known !== undefined) return known
    const residents = rolledResidents(world, block)
    if (kept.size >= 8) kept.delete(kept.keys().next().value ?? block)
    kept.set(block, residents)
    return residents
  }
}
