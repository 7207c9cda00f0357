import { calendarDate } from '@groundswell/basics'
import { expect, test } from 'vitest'
import { packOn, reviewRoom } from './index.ts'

const day = calendarDate
const law = (id: string, on: string) => {
  const found = packOn(id, day(on))
  if (!found.ok) throw new Error(found.error.kind)
  return found.value
}
const california = law('us-ca', '2026-11-01')
const failed = { on: day('2026-06-01'), final: 'insufficient' } as const

test('in California the room opens only when the petition is insufficient', () => {
  const today = day('2026-06-10')
  const state = (question: object) => {
    const room = reviewRoom(california, { today, ...question })
    return room.ok ? room.value.state : room.error.kind
  }
  expect(state({})).toBe('no-certificate')
  expect(state({ certified: { on: failed.on, final: 'sufficient' } })).toBe(
    'petition-suffices',
  )
  expect(state({ certified: failed })).toBe('open')
})

test('the examination begins within 21 days, which nobody has verified, and then goes on', () => {
  const on = (today: string, begun?: string) => {
    const room = reviewRoom(california, {
      certified: failed,
      today: day(today),
      ...(begun === undefined ? {} : { begun: day(begun) }),
    })
    if (!room.ok) throw new Error(room.error.kind)
    expect(room.value).toMatchObject({ unverified: true, beginBy: '2026-06-22' })
    return room.value.state
  }
  expect(on('2026-06-22')).toBe('open')
  expect(on('2026-06-23')).toBe('begun-too-late')
  expect(on('2026-08-01', '2026-06-22')).toBe('open')
})

test('Colorado’s statement names section, line and ground whatever the outcome, and no paper', () => {
  const room = reviewRoom(law('us-co', '2018-07-01'), {
    certified: { on: day('2018-09-01'), final: 'sufficient' },
    today: day('2018-09-02'),
  })
  expect(room).toMatchObject({ value: { state: 'open', image: 'none' } })
  expect(room.ok && 'unverified' in room.value).toBe(false)
})

test('the Union has no such room: no line of a member state comes to the desk', () => {
  const room = reviewRoom(law('eu-eci', '2025-01-01'), { today: day('2026-01-01') })
  expect(room).toMatchObject({ error: { kind: 'not-in-this-pack' } })
})
