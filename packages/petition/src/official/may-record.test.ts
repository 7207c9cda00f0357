import { describe, expect, test } from 'vitest'
import { mayRecord, type OfficialRecord } from './index.ts'
import { act, counted, hash, today } from './testing/official-scenario.ts'
import { alpine, fresno, petition, result, toDraw } from './testing/two-counties.ts'

describe('the procedure refuses', () => {
  const refused = (records: readonly OfficialRecord[], next: OfficialRecord) => {
    const asked = mayRecord(petition, records, next, today)
    return asked.ok ? undefined : asked.error
  }

  test('a step before its turn', () => {
    expect(refused([], toDraw[3]!)).toMatchObject({
      kind: 'not-this-step',
      step: 'seed',
      next: 'raw-count',
    })
  })

  test('a county that did not receive sheets, or reports twice', () => {
    const kern = act({ kind: 'raw-count', place: 'Kern', raw: 5 })
    expect(refused([], kern)).toMatchObject({ kind: 'unknown-part', part: 'Kern' })
    const again = act({ kind: 'raw-count', ...fresno, raw: 5 })
    expect(refused([toDraw[0]!], again)).toMatchObject({
      kind: 'already-reported',
      part: 'Fresno',
    })
  })

  test('a frame with other lines than were counted', () => {
    const lines = [
      { ...fresno, lines: 24_033 },
      { ...alpine, lines: 301 },
    ]
    const other = act({ kind: 'commitment', commitment: hash, lines })
    expect(refused(toDraw.slice(0, 2), other)).toMatchObject({
      kind: 'frame-differs-from-raw',
      part: 'Fresno',
    })
  })

  test('a seed too short, and another frame once the seed is known', () => {
    expect(refused(toDraw.slice(0, 3), act({ kind: 'seed', seed: '123' }))).toMatchObject(
      {
        kind: 'seed-too-short',
      },
    )
    const strike = act({ kind: 'struck', record: toDraw[2]!.id, why: 'another order' })
    expect(refused(toDraw.slice(0, 4), strike)).toMatchObject({ kind: 'seed-is-known' })
    expect(refused(toDraw.slice(0, 3), strike)).toBeUndefined()
  })

  test('a result that loses a line, has another size, or an unknown ground', () => {
    const lost = result(fresno, counted(722, 516, { NOT_REGISTERED: 205 }))
    expect(refused(toDraw, lost)).toMatchObject({
      kind: 'counts-do-not-balance',
      lost: 1,
    })
    const small = result(fresno, counted(721, 516, { NOT_REGISTERED: 205 }))
    expect(refused(toDraw, small)).toMatchObject({ kind: 'sample-differs', size: 722 })
    const odd = result(fresno, counted(722, 516, { HANDWRITING: 206 }))
    expect(refused(toDraw, odd)).toMatchObject({
      kind: 'unknown-reason',
      code: 'HANDWRITING',
    })
    const negative = result(fresno, counted(722, 723, { DUPLICATE: -1 }))
    expect(refused(toDraw, negative)).toMatchObject({ kind: 'not-a-count' })
  })

  test('a date before the filing and an id used twice', () => {
    expect(
      refused([], act({ kind: 'raw-count', ...fresno, raw: 1 }, '2017-07-24')),
    ).toMatchObject({ kind: 'before-filing' })
    expect(refused(toDraw, toDraw[0]!)).toMatchObject({ kind: 'record-twice' })
  })

  test('an amendment of nothing', () => {
    const amend = {
      ...act({ kind: 'raw-count', ...fresno, raw: 7 }),
      amends: 'nowhere',
    }
    expect(refused(toDraw, amend)).toMatchObject({ kind: 'nothing-to-amend' })
  })
})
