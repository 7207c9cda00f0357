import { addDays, calendarDate } from '@groundswell/basics'
import { packOn } from '@groundswell/rules'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  checkReceipt,
  type FiledSheet,
  filingAdvice,
  filingBoxes,
  manifestText,
  mayFile,
  turnInPlan,
} from './index.ts'

const california = law('us-ca', '2017-07-25')
const filed = calendarDate('2017-07-25')

describe('the turn-in plan', () => {
  const sheets: readonly FiledSheet[] = [
    { id: 'S-3', place: 'Kern', lines: 8 },
    { id: 'S-1', place: 'Kern County', lines: 10 },
    { id: 'S-2', place: 'alpine', lines: 3 },
    { id: 'S-4', place: 'Kern', lines: 9, heldBack: ['declaration without a date'] },
  ]

  test('gives each county its own sheets and shows what is held back', () => {
    const plan = valueOf(turnInPlan(california, sheets))
    expect(plan).toMatchObject({
      office: 'county',
      atOnce: 'each-office',
      offices: [
        { place: 'Alpine', lines: 3 },
        { place: 'Kern', lines: 18, heldLines: 9 },
      ],
      sheets: 3,
      lines: 21,
      heldLines: 9,
    })
    expect(plan.offices[1]?.sheets.map((s) => s.id)).toEqual(['S-1', 'S-3'])
    expect(plan.cites.map((c) => c.section)).toContain('Elec. Code 9030(a)')
  })

  test('knows one office in Washington', () => {
    const plan = valueOf(turnInPlan(law('us-wa', '2014-07-03'), [{ id: 'A', lines: 20 }]))
    expect(plan.offices).toMatchObject([{ lines: 20 }])
    expect(plan.offices[0]).not.toHaveProperty('place')
  })

  test.each([
    ['a sheet twice', [sheets[0]!, sheets[0]!], 'sheet-twice'],
    ['a sheet without a county', [{ id: 'X', lines: 1 }], 'sheet-without-place'],
    ['an unknown county', [{ id: 'X', place: 'Kernel', lines: 1 }], 'unknown-place'],
    ['a broken count', [{ id: 'X', place: 'Kern', lines: -1 }], 'not-a-count'],
  ])('refuses %s', (_what, given, kind) => {
    expect(turnInPlan(california, given)).toMatchObject({ error: { kind } })
  })
})

test('conservation: every sheet is in one box or held back, and no line is lost', () => {
  const sheet = fc.record({
    place: fc.constantFrom('Kern', 'Inyo', 'Alpine'),
    lines: fc.nat(20),
    heldBack: fc.constantFrom([], ['no date']),
  })
  fc.assert(
    fc.property(
      fc.array(sheet, { minLength: 1 }),
      fc.integer({ min: 1, max: 9 }),
      (some, size) => {
        const sheets = some.map((s, i) => ({ ...s, id: `S-${i}` }))
        const plan = valueOf(turnInPlan(california, sheets))
        const boxes = filingBoxes(plan, size)
        const boxed = boxes.flatMap((b) => b.sheets.map((s) => s.id))
        const held = plan.offices.flatMap((o) => o.held.map((s) => s.id))
        expect([...boxed, ...held].toSorted()).toEqual(sheets.map((s) => s.id).toSorted())
        const lines = boxes.reduce((sum, b) => sum + b.lines, 0) + plan.heldLines
        expect(lines).toBe(sheets.reduce((sum, s) => sum + s.lines, 0))
        for (const box of boxes) expect(box.sheets.length).toBeLessThanOrEqual(size)
      },
    ),
  )
})

test('a manifest lists the sheets of its box and their sum', () => {
  const sheets = [
    { id: 'S-1', place: 'Kern', lines: 10 },
    { id: 'S-2', place: 'Kern', lines: 8 },
    { id: 'S-3', place: 'Kern', lines: 1 },
  ]
  const [first, second] = filingBoxes(valueOf(turnInPlan(california, sheets)), 2)
  expect(first?.label).toBe('Kern 1 of 2')
  expect(manifestText(first!)).toBe('sheet,lines\nS-1,10\nS-2,8\n2 sheets,18\n')
  expect(second).toMatchObject({ number: 2, of: 2, lines: 1 })
})

describe('who may file', () => {
  test('in California the proponents, and others with a written authorisation', () => {
    const signed = { signed: addDays(filed, -3), by: 'a proponent' }
    expect(mayFile(california, { role: 'proponent' }, filed).allowed).toBe(true)
    expect(
      mayFile(california, { role: 'authorised', authorisation: signed }, filed).because,
    ).toBe('authorised')
    expect(mayFile(california, { role: 'authorised' }, filed)).toMatchObject({
      allowed: false,
      because: 'no-authorisation',
    })
    const later = { ...signed, signed: addDays(filed, 1) }
    const asked = mayFile(california, { role: 'authorised', authorisation: later }, filed)
    expect(asked.allowed).toBe(false)
  })

  test('is not held for Washington, which turns nobody away', () => {
    expect(mayFile(law('us-wa', '2014-07-03'), { role: 'other' }, filed)).toMatchObject({
      allowed: true,
      because: 'not-held',
    })
  })
})

describe('the advice', () => {
  const chances = { insufficient: 0.3, fullCheck: 0.6, sufficient: 0.1, qualifies: 0.62 }
  const steps = [
    { place: 'Kern', lines: 4000, qualifies: 0.8 },
    { place: 'Fresno', lines: 3000, qualifies: 0.91 },
    { place: 'Kern', lines: 2000, qualifies: 0.96 },
  ]

  test('is to file when the chance aimed at is reached, or on the last day', () => {
    const likely = { ...chances, qualifies: 0.97 }
    const ask = { target: 0.95, steps, daysLeft: 20 }
    expect(filingAdvice({ ...ask, chances: likely })).toMatchObject({
      advice: 'file-now',
      because: 'chance-reached',
    })
    expect(filingAdvice({ ...ask, chances, daysLeft: 0 })).toMatchObject({
      because: 'last-day',
    })
    expect(filingAdvice({ ...ask, chances, steps: [] })).toMatchObject({
      because: 'no-step-helps',
    })
  })

  test('is to collect the fewest that reach it, place by place', () => {
    expect(filingAdvice({ chances, target: 0.9, steps, daysLeft: 20 })).toMatchObject({
      advice: 'collect-more',
      places: [
        { place: 'Kern', lines: 4000 },
        { place: 'Fresno', lines: 3000 },
      ],
      lines: 7000,
      perDay: 350,
      reachesTarget: true,
    })
  })

  test('is to collect what there is, far from the requirement, and promises nothing', () => {
    const hopeless = { ...chances, qualifies: 0 }
    const none = steps.map((step) => ({ ...step, qualifies: 0 }))
    const ask = { chances: hopeless, target: 0.95, steps: none, daysLeft: 20 }
    expect(filingAdvice(ask)).toMatchObject({
      advice: 'collect-more',
      lines: 9000,
      qualifies: 0,
      reachesTarget: false,
    })
  })

  test('says so when even all of them fall short', () => {
    expect(filingAdvice({ chances, target: 0.99, steps, daysLeft: 20 })).toMatchObject({
      advice: 'collect-more',
      lines: 9000,
      qualifies: 0.96,
      reachesTarget: false,
    })
  })
})

test('a receipt is held against what was brought', () => {
  const receipt = {
    filed,
    by: 'a proponent',
    receivedBy: 'a clerk',
    boxes: 2,
    sheets: 40,
  }
  const brought = { boxes: 2, sheets: 41, lines: 300 }
  expect(checkReceipt(receipt, brought)).toEqual({ agrees: false, boxes: 0, sheets: -1 })
  expect(checkReceipt({ ...receipt, sheets: 41, lines: 300 }, brought)).toEqual({
    agrees: true,
    boxes: 0,
    sheets: 0,
    lines: 0,
  })
})

function law(id: string, on: string) {
  return valueOf(packOn(id, calendarDate(on)))
}

function valueOf<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
