import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Result } from '@groundswell/basics'
import { afterAll, describe, expect, test } from 'vitest'
import { ballotCheck } from './acts/ballot-check.ts'
import { display, withdrawal } from './acts/ballot-dates.ts'
import { orderOfMeasures } from './acts/ballot-order.ts'
import { ballotSides } from './acts/ballot-sides.ts'
import { consentsOf } from './acts/consents.ts'
import { overviewOf } from './acts/overview.ts'
import { effective, enactmentOf } from './acts/rules-effect.ts'
import type { Answer } from './command.ts'
import type { Refusal } from './refusal.ts'

const folder = mkdtempSync(join(tmpdir(), 'after-commands-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const rules = 'us-ca@2018-06-06'

describe('a text of ballot or guide', () => {
  test('that is too long says by how much and from which line and column', () => {
    const text = `${'word '.repeat(40)}\n${'word '.repeat(35)}too long`
    const answer = told(
      ballotCheck({ part: 'label', file: file('label.txt', text), rules }),
    )
    expect(answer).toMatchObject({
      refused: true,
      json: { length: 77, left: -2, over: { line: 2, column: 176, words: 'too long' } },
    })
    expect(answer.text).toContain('not confirmed at the official source: Elec. Code 9')
  })

  test('fits when its names count as one word', () => {
    const text = `${'word '.repeat(74)}San Luis Obispo`
    const options = { part: 'label', file: file('name.txt', text), rules } as const
    expect(told(ballotCheck(options)).refused).toBe(true)
    const properNouns = file('nouns.txt', 'San Luis Obispo\n')
    expect(told(ballotCheck({ ...options, properNouns }))).toMatchObject({
      refused: false,
      json: { length: 75, left: 0 },
    })
  })

  test('without a limit in the law, or without a file, is refused', () => {
    const here = file('yes.txt', 'Yes.')
    const options = { part: 'yes-means', file: here, rules } as const
    expect(refused(ballotCheck(options)).code).toBe('no-limit')
    const gone = { part: 'label', file: join(folder, 'gone'), rules } as const
    expect(refused(ballotCheck(gone)).code).toBe('cannot-read')
  })
})

test('the sides stand in the order of their tickets, by a seed of 20 digits', () => {
  const { json } = told(ballotSides({ seed: '31415 92653 58979 32384' }))
  expect(json).toMatchObject({ order: [{ side: 'for' }, { side: 'against' }] })
  expect(refused(ballotSides({ seed: '314' })).code).toBe('seed-too-short')
})

test('measures are numbered from a file, and a bad row is refused with its place', () => {
  const rows =
    'Late,initiative,2018-06-28\nMoney,bond,2018-06-28\nEarly,initiative,2018-05-05'
  const options = { rules, election: '2018-11-06', lastNumber: 0 }
  const measures = file('measures.csv', `title,group,qualified\n${rows}\n`)
  const { json } = told(orderOfMeasures({ ...options, measures }))
  expect(json).toMatchObject({
    measures: [{ id: 'Money', number: 1 }, { id: 'Early' }, { id: 'Late', number: 3 }],
  })
  const bad = file('bad.csv', 'title,group,qualified\nA,poem,2018-06-28\n')
  expect(refused(orderOfMeasures({ ...options, measures: bad }))).toMatchObject({
    code: 'unknown-group',
    line: 2,
    column: 'group',
  })
})

test('a withdrawal on the day of qualification is in time, and the day after too late', () => {
  const options = { rules, kind: 'amendment', election: '2018-11-06' }
  expect(told(withdrawal({ ...options, on: '2018-06-28' })).refused).toBe(false)
  expect(told(withdrawal({ ...options, on: '2018-06-29' })).refused).toBe(true)
  expect(told(display({ rules, printed: '2018-08-10' })).json).toMatchObject({
    from: '2018-07-21',
  })
})

describe('the day of effect', () => {
  test('follows the old rule for a vote before Proposition 71, the new one after it', () => {
    const day = (election: string, certified?: string) =>
      told(effective({ rules, election, ...(certified ? { certified } : {}) })).json
    expect(day('2018-06-05')).toMatchObject({ date: '2018-06-06', from: 'election' })
    expect(day('2018-11-06')).toMatchObject({ date: '2018-12-19', atLatest: true })
    expect(day('2018-11-06', '2018-12-10')).toMatchObject({ date: '2018-12-15' })
    const early = { rules, election: '2018-11-06', certified: '2018-11-05' }
    expect(refused(effective(early)).field).toBe('--certified')
  })

  test('comes after a majority whose denominators must all be given', () => {
    const votes = { rules: 'us-wa@2018', kind: 'initiative', registered: 900, yes: 150 }
    expect(told(enactmentOf({ ...votes, cast: 600, valid: 200 })).json).toMatchObject({
      outcome: 'enacted',
    })
    expect(refused(enactmentOf(votes)).field).toBe('--cast')
  })
})

test('consents are told by route, and a record that cannot be is refused by its place', () => {
  const given = {
    route: 'amendment',
    stage: 'ratification',
    way: 'states',
    body: 'Nevada',
    decision: 'given',
    on: '2030-01-01',
    document: { title: 'A.J.R. 5' },
  }
  const records = file('consents.json', JSON.stringify([given]))
  const answer = told(consentsOf({ records, route: 'amendment' }))
  expect(answer.text).toContain('1 of 38 needed, 37 lacking')
  expect(answer.text).toContain('given by Nevada')
  const twice = [given, { ...given, body: 'Atlantis' }]
  const wrong = file('wrong.json', JSON.stringify(twice))
  expect(refused(consentsOf({ records: wrong }))).toMatchObject({
    code: 'unknown-body',
    field: 'record 2',
  })
  const served = { entries: [{ ...given, id: 1, struck: { by: 'A' } }] }
  const answered = file('answer.json', JSON.stringify(served))
  expect(told(consentsOf({ records: answered })).text).toContain('0 of 38 needed')
})

test('an overview has a row for each petition, and a count must be of its own petition', () => {
  const standing = {
    format: 'groundswell-standing',
    version: 1,
    title: 'The same idea',
    rules: 'us-or@2018-01-10',
    kind: 'statute',
    start: '2018-01-10',
    required: 88_184,
    asOf: '2018-02-27',
    lines: 120_000,
    valid: { low: 89_000, median: 90_000, high: 91_000 },
    demonstration: false,
  }
  file('or.json', JSON.stringify(standing))
  const header = 'id,title,rules,kind,start,count'
  const row = (id: string, pack: string, count: string) =>
    `${id},The same idea,${pack}@2018-01-10,statute,2018-01-10,${count}`
  const petitions = file(
    'movement.csv',
    [header, row('oregon', 'us-or', 'or.json'), row('colorado', 'us-co', ''), ''].join(
      '\n',
    ),
  )
  const answer = told(overviewOf({ petitions, today: '2018-03-01' }))
  expect(answer.json).toMatchObject({
    petitions: [
      { id: 'oregon', required: 88_184, missing: 0 },
      { id: 'colorado', required: 98_492 },
    ],
    totals: { surelyEnough: 1, open: 1, lines: { sum: 120_000, from: 1 } },
  })
  const other = file('other.csv', [header, row('nv', 'us-nv', 'or.json'), ''].join('\n'))
  expect(refused(overviewOf({ petitions: other, today: '2018-03-01' }))).toMatchObject({
    code: 'another-petition',
    line: 2,
    column: 'count',
  })
})

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

function told(result: Result<Answer, Refusal>): Answer {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

function refused(result: Result<Answer, Refusal>): Refusal {
  if (result.ok) throw new Error('it was not refused')
  return result.error
}
