import { readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Claim } from '../claim.ts'
import { matchLines } from './match-lines.ts'
import type { LineMatch } from './match-request.ts'
import { openRollReader } from './open-roll-reader.ts'
import type { RollReader } from './roll-reader.ts'
import { trial } from './trial.ts'

const { path, roll, match, end } = trial()
afterAll(end)

const voters = `voter_id,last_name,first_name,middle_name,suffix,birth_date,house_number,street_name,unit,city,zip,county,status
V01,VALE,ROSA,MARIA,,1961-02-03,114,N OAK ST,,FRESNO,93701,Fresno,ACTIVE
V02,VALE,TOMAS,,,1960-05-06,114,N OAK ST,,FRESNO,93701,Fresno,ACTIVE
V03,QUILL,ROBERT,A,SR,1950-01-02,9,HILL RD,,NAPA,94558,Napa,ACTIVE
V04,QUILL,ROBERT,B,JR,1975-08-09,9,HILL RD,,NAPA,94558,Napa,ACTIVE
V05,ODELL,MINA,,,1990-04-04,22,LAKE AVE,APT 3,NAPA,94558,Napa,ACTIVE
V06,ODELL,NINA,,,1990-04-04,22,LAKE AVE,APT 3,NAPA,94558,Napa,ACTIVE
V07,GARCIA-LOPEZ,LUCIA,,,1988-11-12,700,RANCHO VISTA DR,,FRESNO,93701,Fresno,ACTIVE
V08,BOWERSOX,THOMAS,DARWIN,,1944-07-07,6644,ALTA MESA ST,SPC 1,FRESNO,93737,Fresno,ACTIVE
V09,NGUYEN,AN,,,1979-03-03,5,1ST ST,,OAKLAND,94601,Alameda,INACTIVE
V10,ABERNATHY,CLARA,,,1933-09-09,77,MILL CREEK RD,,UKIAH,95482,Mendocino,ACTIVE
`

const lines = `line_id,first,middle,last,suffix,house,street,unit,city,zip
clean,Rosa,M,Vale,,114,North Oak Street,,Fresno,93701
spouse,Ana,,Vale,,114,N Oak St,,Fresno,93701
nickname,Bob,A,Quill,Sr,9,Hill Rd.,,Napa,94558
no-generation,Robert,,Quill,,9,Hill Rd,,Napa,94558
other-generation,Robert,,Quill,III,9,Hill Rd,,Napa,94558
twin,Tina,,Odell,,22,Lake Ave,Apt 3,Napa,94558
one-twin,Nina,,Odell,,22,Lake Ave,#3,Napa,94558
half-name,Lucia,,Garcia,,700,Rancho Vista,,Fresno,93701
slips,Thomas,D,Boewrsox,,6644,Alta Mesa,,Fresno,
swapped,Nguyen,,An,,5,First St,,Oakland,94601
moved,Clara,,Abernathy,,12,Pine St,,Ukiah,95482
stranger,Zelda,,Fitzgibbon,,1,Nowhere Ln,,Reno,89501
,Rosa,,Vale,,114,N Oak St,,Fresno,93701
clean,Tomas,,Vale,,114,N Oak St,,Fresno,93701
empty,,,,,,,,,
`

let database = ''
let answers: ReadonlyMap<string, LineMatch> = new Map()
let whole: Awaited<ReturnType<typeof match>>

beforeAll(async () => {
  database = await roll('few', voters)
  writeFileSync(path('lines.csv'), lines)
  whole = await match(database, path('lines.csv'))
  answers = new Map([...whole.matches].reverse().map((m) => [m.lineId, m]))
})

describe('lines of a small town', () => {
  test.each([
    ['clean', 'V01'],
    ['nickname', 'V03'],
    ['one-twin', 'V06'],
    ['half-name', 'V07'],
    ['slips', 'V08'],
    ['swapped', 'V09'],
  ])('%s is accepted as %s', (line, voter) => {
    expect(answers.get(line)).toMatchObject({ zone: 'accept', voterId: voter })
  })

  test.each([
    'spouse',
    'no-generation',
    'other-generation',
    'twin',
    'moved',
    'stranger',
    'empty',
  ])('%s is not accepted', (line) => {
    expect(answers.get(line)?.zone).not.toBe('accept')
  })

  test('father and son without a generation get one half each', () => {
    const line = answers.get('no-generation')
    expect(line).toMatchObject({ zone: 'review', reason: 'two-candidates' })
    expect(line?.probability).toBeCloseTo(0.5, 1)
  })

  test('every line has its answer, in the order of the file, whatever its id', () => {
    expect(whole.matches.map((m) => m.lineId)).toEqual(
      lines
        .trim()
        .split('\n')
        .slice(1)
        .map((line, i) => line.split(',')[0] || `row-${i + 2}`),
    )
    expect(whole.summary.lines).toBe(15)
    expect(whole.summary.accepted + whole.summary.review + whole.summary.none).toBe(15)
    expect(whole.summary.problems).toContainEqual({
      kind: 'line-id-missing',
      count: 1,
      firstLine: 14,
    })
    expect(whole.summary.problems).toContainEqual({
      kind: 'line-id-repeated',
      count: 1,
      firstLine: 15,
    })
  })

  test('a voter who signed twice counts as one duplicate', () => {
    expect(whole.summary.duplicates).toBe(1)
  })

  test('an answer names the county of registration', () => {
    expect(answers.get('slips')?.voterCounty).toBe('FRESNO')
  })

  test('matches.csv says the same and never claims certainty', async () => {
    const out = path('matches.csv')
    await matchLines({ database, lines: path('lines.csv'), out })
    const rows = readFileSync(out, 'utf8').trim().split('\n')
    expect(rows[0]).toBe('line_id,voter_id,probability,weight,zone,reason')
    expect(rows).toHaveLength(16)
    expect(rows[1]).toMatch(/^clean,V01,0\.\d{6},\d+\.\d\d,accept,same-person$/)
    expect(rows[12]).toMatch(/^stranger,,/)
  })
})

describe('refusals', () => {
  test('no roll, no lines, nothing to match, cancelled', async () => {
    const kind = async (request: Parameters<typeof matchLines>[0]) => {
      const done = await matchLines(request)
      return done.ok ? 'ok' : done.error.kind
    }
    expect(await kind({ database: path('none.duckdb'), lines: path('lines.csv') })).toBe(
      'no-roll',
    )
    expect(await kind({ database: path('few.csv'), lines: path('lines.csv') })).toBe(
      'no-roll',
    )
    expect(await kind({ database, lines: path('none.csv') })).toBe('no-such-file')
    writeFileSync(path('other.csv'), 'line_id,city\n1,Napa\n')
    expect(await kind({ database, lines: path('other.csv') })).toBe('nothing-to-match')
    const signal = AbortSignal.abort()
    expect(await kind({ database, lines: path('lines.csv'), signal })).toMatch(
      /cancelled|aborted/,
    )
  })
})

describe('the desk', () => {
  let desk: RollReader
  beforeAll(async () => {
    const opened = await openRollReader({ database })
    if (!opened.ok) throw new Error(opened.error.kind)
    desk = opened.value
  })
  afterAll(() => desk.close())

  const header = [
    'line_id',
    'first',
    'middle',
    'last',
    'suffix',
    'house',
    'street',
    'unit',
    'city',
    'zip',
  ]
  const claims = lines
    .trim()
    .split('\n')
    .slice(1)
    .map((line) =>
      Object.fromEntries(line.split(',').map((cell, i) => [header[i], cell])),
    )

  test('sees what the bulk match saw', async () => {
    for (const claim of claims) {
      const id = claim['line_id'] ?? ''
      const bulk = answers.get(id)
      if (id === '' || bulk === undefined || claim['first'] === 'Tomas') continue
      const best = (await desk.candidatesOf(claim satisfies Claim))[0]
      if (bulk.voterId === null) continue
      expect(best?.voter.voterId).toBe(bulk.voterId)
      expect(best?.weight).toBeCloseTo(bulk.weight, 4)
      expect(best?.zone).toBe(bulk.zone)
    }
  })

  test('explains in words and marks the letters that differ', async () => {
    const [best] = await desk.candidatesOf({
      name: 'Thomas D. Boewrsox',
      address: '6644 Alta Mesa',
      city: 'Fresno',
    })
    expect(best?.explanation).toBe(
      'last name BOEWRSOX a slip from BOWERSOX, same first name, same address, same town',
    )
    expect(best?.differences).toContainEqual({
      field: 'last',
      claim: 'BOEWRSOX',
      roll: 'BOWERSOX',
      claimMarks: [2],
      rollMarks: [3],
    })
    const [rosa] = await desk.candidatesOf({
      first: 'Rosa',
      last: 'Vale',
      house: '141',
      street: 'Oak St',
      zip: '93701',
    })
    expect(rosa?.explanation).toBe(
      'same name, same street, number 141 against 114, same zip',
    )
  })

  test.each([
    [{ last: 'bow' }, 'V08'],
    [{ last: 'Bowersax', city: 'Fresno' }, 'V08'],
    [{ last: 'Quill', first: 'Bob', zip: '94558' }, 'V03'],
    [{ house: '22', street: 'Lake', city: 'napa' }, 'V05'],
    [{ last: 'garcia' }, 'V07'],
  ])('finds %o', async (query, voter) => {
    const found = await desk.search(query)
    expect(found.map((one) => one.voter.voterId)).toContain(voter)
  })

  test('tells voters by their ids and the size of the roll', async () => {
    const found = await desk.voters(['V05', 'V99'])
    expect(found).toMatchObject([
      {
        voterId: 'V05',
        first: 'MINA',
        birth: '1990-04-04',
        county: 'NAPA',
        status: 'ACTIVE',
      },
    ])
    expect(desk.stats()).toMatchObject({ voters: 10 })
  })

  test('a long list of ids finds the voters that a short one finds', async () => {
    const unknown = Array.from({ length: 500 }, (_, i) => `X'${i}`)
    const found = await desk.voters([...unknown, 'V05', 'V99'])
    expect(found).toEqual(await desk.voters(['V05']))
  })
})
