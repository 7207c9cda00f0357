import { calendarDate } from '@groundswell/basics'
import { describe, expect, test } from 'vitest'
import { type DutyFacts, dutyGate, type Pack, packOn } from './index.ts'

const day = calendarDate
const facts: DutyFacts = {
  kind: 'amendment',
  today: day('2026-11-20'),
  events: {
    submission: day('2026-08-01'),
    circulation: day('2026-10-05'),
    'first-money': day('2026-11-15'),
  },
  required: 874_641,
  gathered: 0,
  done: [
    { duty: 'proponent-certificates', on: day('2026-08-01') },
    { duty: 'fee', on: day('2026-08-01') },
    { duty: 'official-summary', on: day('2026-10-05') },
  ],
  months: [],
  lacking: [],
}
const california = law('us-ca', '2026-11-01')

describe('the gate of duties', () => {
  test('says what is missing, by when, and what missing it costs', () => {
    const gate = dutyGate(california, facts)
    const duty = gate.duties.find((d) => d.duty === 'committee-registration')
    expect(duty).toMatchObject({
      state: 'due',
      due: '2026-11-25',
      daysLeft: 5,
      by: 'committee',
      unverified: true,
    })
    for (const { cost, cites } of gate.duties) {
      expect(cost).not.toBe('')
      expect(cites).not.toEqual([])
    }
  })

  test('calls a duty late from the day after its day', () => {
    const on = (today: string) =>
      dutyGate(california, { ...facts, today: day(today) }).duties.find(
        (d) => d.duty === 'committee-registration',
      )?.state
    expect(on('2026-11-25')).toBe('due')
    expect(on('2026-11-26')).toBe('late')
  })

  test('asks for a funder sheet in each month of circulation, the next one ahead', () => {
    const done = [{ duty: 'top-funders-sheet', month: '2026-10' }]
    const months = dutyGate(california, { ...facts, months: done })
      .duties.filter((d) => d.duty === 'top-funders-sheet')
      .map((d) => `${d.month} ${d.state}`)
    expect(months).toEqual(['2026-11 late', '2026-12 due', '2026-10 done'])
  })

  test('knows no funder sheet for a petition of 2017', () => {
    const gate = dutyGate(law('us-ca', '2017-01-26'), facts)
    expect(gate.duties.map((d) => d.duty)).not.toContain('top-funders-sheet')
  })

  test('opens the notice at a quarter of the requirement, rounded up', () => {
    const state = (gathered: number) =>
      dutyGate(california, { ...facts, gathered }).duties.find(
        (d) => d.duty === 'quarter-notice',
      )
    expect(state(218_660)).toMatchObject({ state: 'not-yet', threshold: 218_661 })
    expect(state(218_661)).toMatchObject({ state: 'open' })
  })

  test('blocks a sheet without its declaration, and counts the lines at stake', () => {
    const lacking = [{ duty: 'circulator-declaration', number: 3, lines: 27 }]
    const gate = dutyGate(california, { ...facts, lacking })
    expect(gate.linesAtStake).toBe(27)
    expect(gate.blocked).toContainEqual({
      what: 'sheet',
      duties: ['circulator-declaration'],
    })
  })

  test('blocks circulation until the official summary is there', () => {
    const early = { ...facts, done: [], events: {} }
    const gate = dutyGate(california, early)
    expect(gate.blocked.map((b) => b.what)).toEqual([
      'submission',
      'circulation',
      'filing',
    ])
    const blocked = dutyGate(california, facts).blocked
    expect(blocked.map((b) => b.what)).toEqual(['filing'])
  })

  test('counts months for the data of a citizens’ initiative', () => {
    const gate = dutyGate(law('eu-eci', '2025-01-15'), {
      ...facts,
      kind: 'initiative',
      events: { circulation: day('2025-01-15') },
    })
    const duty = gate.duties.find((d) => d.duty === 'data-destroyed')
    expect(duty).toMatchObject({ due: '2026-10-15', state: 'late' })
  })

  test('leaves out duties of other kinds of petition', () => {
    const gate = dutyGate(california, { ...facts, kind: 'referendum' })
    expect(gate.duties.map((d) => d.duty)).not.toContain('fee')
  })

  test('puts what is late before what is due, and what is done last', () => {
    const states = dutyGate(california, facts).duties.map((d) => d.state)
    const order = ['late', 'open', 'due', 'not-yet', 'done']
    expect(states).toEqual(states.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)))
  })
})

function law(id: string, on: string): Pack {
  const found = packOn(id, day(on))
  if (!found.ok) throw new Error(JSON.stringify(found.error))
  return found.value
}
