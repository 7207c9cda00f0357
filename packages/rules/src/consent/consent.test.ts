import { calendarDate } from '@groundswell/basics'
import { describe, expect, test } from 'vitest'
import {
  type ConsentRecord,
  consentingBodies,
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
    const states = consentingBodies('states')
      .slice(0, 38)
      .map((state) => ratified(state))
    const stages = (records: readonly ConsentRecord[]) =>
      consentStanding(records)[0]?.stages.map((s) => s.state)
    expect(stages([])).toEqual(['open', 'waiting'])
    expect(stages(states)).toEqual(['open', 'waiting'])
    const congress = [house('House of Representatives'), house('Senate')]
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
    expect(consentProblem(house('House of Representatives'))).toMatchObject({ ok: true })
    expect(
      consentProblem({
        ...house('House of Representatives'),
        votes: { yes: 289, of: 435 },
      }),
    ).toMatchObject({
      error: { kind: 'too-few-votes', share: [2, 3] },
    })
    expect(
      consentProblem({ ...house('House of Representatives'), document: { title: '' } }),
    ).toMatchObject({
      error: { kind: 'no-document' },
    })
    expect(
      consentProblem({ ...house('House of Representatives'), stage: 'applause' }),
    ).toMatchObject({
      error: { kind: 'unknown-stage' },
    })
    const votes = { yes: 436, of: 435 }
    expect(consentProblem({ ...house('Senate'), votes })).toMatchObject({
      error: { kind: 'impossible-votes' },
    })
  })

  test('takes no consent of a body that is none of theirs, nor takes back what was not given', () => {
    expect(consentProblem(ratified('Atlantis'))).toMatchObject({
      error: { kind: 'unknown-body', known: { length: 50 } },
    })
    const back = ratified('Nevada', 'rescinded', '2031-01-01')
    expect(consentProblem(back)).toMatchObject({ error: { kind: 'nothing-to-rescind' } })
    expect(consentProblem(back, [ratified('Nevada')])).toMatchObject({ ok: true })
    const refused = [ratified('Nevada'), ratified('Nevada', 'refused', '2030-06-01')]
    expect(consentProblem(back, refused)).toMatchObject({
      error: { kind: 'nothing-to-rescind' },
    })
  })

  test('tells who has consented, who refused, who took it back and who has not spoken', () => {
    const records = [
      ratified('Nevada'),
      ratified('Ohio', 'refused'),
      ratified('Utah'),
      ratified('Utah', 'rescinded', '2031-05-01'),
    ]
    const way = consentStanding(records)[0]?.stages[1]?.ways[0]
    expect(way).toMatchObject({
      given: ['Nevada'],
      refused: ['Ohio'],
      rescinded: ['Utah'],
      lacking: 37,
    })
    expect(way?.silent).toHaveLength(47)
  })

  test('is completed by the word of a court only where the law gives no number', () => {
    const held = {
      ...ratified('a court', 'held-complete'),
      route: 'admission',
      stage: 'legislatures',
      way: 'legislatures',
    } as const
    expect(consentProblem(held)).toMatchObject({ ok: true })
    const stages = consentStanding([held])[1]?.stages
    expect(stages?.map((s) => s.state)).toEqual(['held', 'open'])
    const overruled = {
      ...held,
      decision: 'rescinded',
      on: calendarDate('2031-01-01'),
    } as const
    expect(consentProblem(overruled, [held])).toMatchObject({ ok: true })
    expect(consentStanding([held, overruled])[1]?.stages[0]?.state).toBe('open')
    expect(
      consentProblem({ ...house('Senate'), decision: 'held-complete' }),
    ).toMatchObject({ error: { kind: 'counted-stage', needed: 2 } })
  })
})
