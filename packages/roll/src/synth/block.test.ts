import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blockResidents } from './block.ts'
import {
  blockOfVoter,
  rolledResidents,
  rollHeader,
  rollRow,
  voterId,
} from './roll-voter.ts'
import { isVoter } from './signer.ts'
import { synthWorld } from './synth-world.ts'

const world = synthWorld('blocks', 20_000, 2017)
const everybody = Array.from({ length: world.land.blocks }, (_, block) =>
  rolledResidents(world, block),
).flat()
const voters = everybody.filter(isVoter)

describe('a made roll', () => {
  test('has every voter once, in the block that the number says', () => {
    expect(voters.map((v) => v.voter).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 20_000 }, (_, i) => i),
    )
    const voter = voters[12_345]
    if (voter === undefined) throw new Error('no such voter')
    const again = rolledResidents(world, blockOfVoter(world.land, voter.voter))
    expect(again).toContainEqual(voter)
  })

  test('gives each voter an id of ten digits that no other has', () => {
    const ids = new Set(voters.map((v) => voterId(world.land, v.voter)))
    expect(ids.size).toBe(20_000)
    for (const id of ids) expect(id).toMatch(/^\d{10}$/)
  })

  test('registers adults only, and not everybody', () => {
    const old = everybody.filter((p) => p.born <= 19_990_101)
    expect(voters.every((v) => v.born <= 19_990_101)).toBe(true)
    expect(old.length - voters.length).toBeGreaterThan(1000)
    expect(voters.every((v) => v.born > 19_020_101)).toBe(true)
  })

  test('has couples, families, twins, namesakes, flats and rare surnames', () => {
    const homes = Map.groupBy(
      voters,
      (v) => `${blockOfVoter(world.land, v.voter)}/${v.household}`,
    )
    const sizes = [...homes.values()].map((home) => home.length)
    const share = (n: number) => sizes.filter((size) => size === n).length / sizes.length
    expect(share(1)).toBeGreaterThan(0.35)
    expect(share(2)).toBeGreaterThan(0.25)
    expect(share(3) + share(4)).toBeGreaterThan(0.1)
    const twins = voters.filter((v) => v.trait === 'twin')
    const namesakes = voters.filter((v) => v.trait === 'namesake')
    expect(twins.length).toBeGreaterThan(60)
    expect(namesakes.length).toBeGreaterThan(150)
    expect(namesakes.filter((v) => v.suffix === '').length).toBeGreaterThan(30)
    expect(voters.filter((v) => v.home.unit !== '').length).toBeGreaterThan(3000)
    expect(new Set(voters.map((v) => v.last)).size).toBeGreaterThan(4000)
  })

  test('writes rows with as many plain columns as the header', () => {
    const columns = rollHeader.split(',').length
    for (const voter of voters.slice(0, 3000)) {
      const row = rollRow(world, voter)
      expect(row).toMatch(/^[\x20-\x7e]+$/)
      expect(row.split(',')).toHaveLength(columns)
    }
  })

  test('is a function of seed and block alone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: world.land.blocks - 1 }), (block) => {
        const once = blockResidents(world.tables, world.land, 2017, block)
        expect(blockResidents(world.tables, world.land, 2017, block)).toEqual(once)
      }),
      { numRuns: 30 },
    )
    expect(rolledResidents(synthWorld('other', 20_000, 2017), 0)).not.toEqual(
      rolledResidents(world, 0),
    )
  })

  test('shares any number of voters out over the counties without losing one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3_000_000 }), (count) => {
        const { land } = synthWorld('any', count, 2017)
        expect(land.counties.reduce((sum, c) => sum + c.voters, 0)).toBe(count)
        expect(land.counties.reduce((sum, c) => sum + c.blocks, 0)).toBe(land.blocks)
        for (const county of land.counties) {
          const blocks = county.places.reduce((sum, place) => sum + place.blocks, 0)
          expect(blocks).toBe(county.blocks)
        }
      }),
      { numRuns: 8 },
    )
  })
})
