import { calendarDate } from '@groundswell/basics'
import { describe, expect, test } from 'vitest'
import {
  type ConsentRecord,
  consentProblem,
  consentRoutes,
  consentStanding,
} from '../index.ts'

const ratified = (
  body: string,
  decision: ConsentRecord['decision'] = 'given',
  on = '2030-01-01',
): ConsentRecord => ({
  route: 'amendment',
  stage: 'ratification',
  way: 'states',
  body,
  decision,
  on: calendarDate(on),
  enteredBy: 'an observer',
  document: { title: `Resolution of ${body}` },
})
const house = (body: string): ConsentRecord => ({
  ...ratified(body),
  stage: 'proposal',
  way: 'congress',
  votes: { yes: 290, of: 435 },
})

describe('the path of a measure that needs the consent of others', () => {
  test('asks for two thirds of both houses or 34 legislatures, and for 38 of 50 states', () => {
    const [amendment, admission, white] = consentRoutes()
    expect(amendment?.stages.map((s) => s.ways.map((w) => w.needed))).toEqual([
      [2, 34],
      [38],
    ])
    expect(admission?.stages).toHaveLength(2)
    expect(white).toMatchObject({ unverified: true })
    expect(white?.stages[0]?.ways[0]).not.toHaveProperty('needed')
  })

  test('goes stage by stage, and a later stage waits for the earlier one', () => {
    const states = Array.from({ length: 38 }, (_, i) => ratified(`State ${i}`))
    const stages = (records: readonly ConsentRecord[]) =>
      consentStanding(records)[0]?.stages.map((s) => s.state)
    expect(stages([])).toEqual(['open', 'waiting'])
    expect(stages(states)).toEqual(['open', 'waiting'])
    const congress = [house('House'), house('Senate')]
    expect(stages(congress)).toEqual(['reached', 'open'])
    expect(stages([...congress, ...states.slice(1)])).toEqual(['reached', 'open'])
    expect(stages([...congress, ...states])).toEqual(['reached', 'reached'])
  })

  test('counts the last decision of each body, so that a consent can be rescinded', () => {
    const way = (records: readonly ConsentRecord[]) =>
      consentStanding(records)[0]?.stages[1]?.ways[0]
    const changed = [ratified('Nevada'), ratified('Nevada', 'rescinded', '2031-01-01')]
    expect(way(changed)).toMatchObject({ given: [], refused: [] })
    expect(way([...changed, ratified('Nevada', 'given', '2032-01-01')])?.given).toEqual([
      'Nevada',
    ])
  })

  test('is never reached by a count where the law gives no number', () => {
    const consent = {
      ...ratified('Nevada'),
      route: 'consent-of-the-states',
      stage: 'consent',
    } as const
    const [, , white] = consentStanding([consent])
    expect(white?.stages[0]).toMatchObject({
      state: 'open',
      ways: [{ given: ['Nevada'] }],
    })
    expect(white?.stages[0]?.ways[0]).not.toHaveProperty('reached')
  })

  test('takes no record without a document, of an unknown stage, or with too few votes', () => {
    expect(consentProblem(house('House'))).toMatchObject({ ok: true })
    expect(
      consentProblem({ ...house('House'), votes: { yes: 289, of: 435 } }),
    ).toMatchObject({
      error: { kind: 'too-few-votes', share: [2, 3] },
    })
    expect(consentProblem({ ...house('House'), document: { title: '' } })).toMatchObject({
      error: { kind: 'no-document' },
    })
    expect(consentProblem({ ...house('House'), stage: 'applause' })).toMatchObject({
      error: { kind: 'unknown-stage' },
    })
  })
})
