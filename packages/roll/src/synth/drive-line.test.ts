import { calendarDate } from '@groundswell/basics'
import { describe, expect, test } from 'vitest'
import { type DriveLine, drawLines } from './drive-line.ts'
import { driveOptions } from './drive-plan.ts'
import { validityOf } from './line-kind.ts'
import { rolledResidents, voterId } from './roll-voter.ts'
import { isVoter, type Voter } from './signer.ts'
import { synthWorld } from './synth-world.ts'

const world = synthWorld('drive', 60_000, 2017)
const firstDay = calendarDate('2017-01-26')
const draw = (lines: number, more = {}) => [
  ...drawLines(world, driveOptions({ lines, firstDay, ...more })),
]
const drive = draw(8000)
const roll = new Map<string, Voter>()
for (let block = 0; block < world.land.blocks; block++) {
  for (const person of rolledResidents(world, block)) {
    if (isVoter(person)) roll.set(voterId(world.land, person.voter), person)
  }
}
const ofKind = (kind: string) => drive.filter((line) => line.truth.kind === kind)
const signer = (line: DriveLine) => {
  const voter = roll.get(line.truth.voterId ?? '')
  if (voter === undefined) throw new Error(`${line.lineId}: not on the roll`)
  return voter
}
const notOnRoll = [
  'unregistered',
  'household',
  'double',
  'out-of-state',
  'under-age',
  'illegible',
]

describe('a made drive', () => {
  test('has the lines asked for, numbered, at most ten a sheet', () => {
    expect(drive).toHaveLength(8000)
    expect(new Set(drive.map((line) => line.lineId)).size).toBe(8000)
    const sheets = Map.groupBy(drive, (line) => line.sheet.number)
    for (const lines of sheets.values()) expect(lines.length).toBeLessThanOrEqual(10)
  })

  test('is the same for the same seed, and a longer one begins like a shorter one', () => {
    expect(draw(500)).toEqual(draw(500))
    expect(draw(300, { circulators: 64 })).toEqual(drive.slice(0, 300))
  })

  test('knows the voter of every line by somebody on the roll, and of no other', () => {
    for (const line of drive) {
      const isOnRoll = line.truth.voterId !== undefined
      expect(isOnRoll).toBe(!notOnRoll.includes(line.truth.kind))
      if (isOnRoll) signer(line)
    }
  })

  test('is about three quarters valid', () => {
    const valid = drive.filter((line) => validityOf(line.truth.kind).status === 'valid')
    expect(valid.length / drive.length).toBeGreaterThan(0.68)
    expect(valid.length / drive.length).toBeLessThan(0.84)
  })

  test('writes clean lines as the roll has them, but for form', () => {
    const clean = ofKind('clean')
    expect(clean.length).toBeGreaterThan(3500)
    for (const line of clean) {
      const voter = signer(line)
      const plain = (text: string) =>
        text.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase()
      expect(plain(line.last)).toBe(voter.last)
      expect(plain(line.first)).toBe(voter.first)
      expect(line.house).toBe(voter.home.house)
    }
  })

  test('lets movers sign elsewhere and the renamed under another surname', () => {
    for (const line of ofKind('moved')) {
      const { house, street } = signer(line).home
      expect(`${line.house} ${line.street}`.toUpperCase()).not.toBe(`${house} ${street}`)
    }
    const renamed = ofKind('renamed')
    expect(renamed.length).toBeGreaterThan(40)
    const other = renamed.filter((line) => line.last.toUpperCase() !== signer(line).last)
    expect(other.length).toBeGreaterThan(renamed.length * 0.95)
  })

  test('puts relatives who are not registered at the address of voters of their name', () => {
    const homes = Map.groupBy(
      roll.values(),
      (v) => `${v.home.house} ${v.home.zip} ${v.last}`,
    )
    const relatives = ofKind('household').filter((line) => line.zip !== '')
    expect(relatives.length).toBeGreaterThan(60)
    const found = relatives.filter((line) => {
      const there =
        homes.get(`${line.house} ${line.zip} ${line.last.toUpperCase()}`) ?? []
      expect(there.map((v) => v.first)).not.toContain(line.first.toUpperCase())
      return there.length > 0
    })
    expect(found.length).toBeGreaterThan(relatives.length * 0.9)
  })

  test('has couples next to each other', () => {
    const home = (line: DriveLine) => `${line.house} ${line.last}`.toUpperCase()
    const pairs = drive.filter((line, i) => {
      const before = drive[i - 1]
      return before?.sheet === line.sheet && home(before) === home(line)
    })
    expect(pairs.length / drive.length).toBeGreaterThan(0.05)
  })

  test('has repeats that grow with the square of the drive', () => {
    const repeats = (lines: number) =>
      draw(lines).filter((line) => line.truth.kind === 'duplicate').length
    const [small, large] = [repeats(5000), repeats(20_000)]
    // Four times the lines make sixteen times the pairs, a little fewer as people run out.
    expect(large / small).toBeGreaterThan(8)
    expect(large / small).toBeLessThan(22)
  })

  test('has circulators of different validity and every channel', () => {
    const by = Map.groupBy(drive, (line) => line.sheet.circulator)
    const rates = [...by.values()]
      .filter((lines) => lines.length > 60)
      .map(
        (l) =>
          l.filter((x) => validityOf(x.truth.kind).status === 'valid').length / l.length,
      )
    expect(Math.max(...rates) - Math.min(...rates)).toBeGreaterThan(0.12)
    expect(new Set(drive.map((line) => line.sheet.channel)).size).toBe(4)
  })

  test('keeps to the days and the share drawn that were asked for', () => {
    const lines = draw(3000, { weeks: 5, drawnShare: 1000, birthYearShare: 5000 })
    const days = lines.map((line) => line.sheet.turnedIn).toSorted()
    expect(days[0]! >= '2017-01-26' && days.at(-1)! <= '2017-03-01').toBe(true)
    const drawn = lines.filter((line) => line.isDrawn).length
    expect(drawn).toBeGreaterThan(220)
    expect(drawn).toBeLessThan(390)
    const withYear = lines.filter((line) => /^(19|20)\d\d$/.test(line.birthYear)).length
    expect(withYear).toBeGreaterThan(1300)
    expect(withYear).toBeLessThan(1700)
  })
})
