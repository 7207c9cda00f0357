import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  type Happening,
  type SheetState,
  sheetStates,
  sheetSteps,
} from './sheet-state.ts'

const page = readFileSync(
  new URL('../../../../docs/states/sheet.md', import.meta.url),
  'utf8',
)

/** Every step of the table as a line of text. */
function stepsOf(isOdd: boolean): readonly string[] {
  return sheetStates.flatMap((from) =>
    Object.entries(sheetSteps[from])
      .filter(([, step]) => (step.odd !== undefined) === isOdd)
      .map(([kind, { to, odd }]) => [from, kind, to, odd ?? 'usual'].join(' ')),
  )
}

test('the diagram shows the ordinary steps of the table, all of them and no others', () => {
  const drawn = [...page.matchAll(/^ +(\S+) --> (\w+): (\w+)$/gm)].map(
    ([, from, to, kind]) =>
      [from === '[*]' ? 'unprinted' : from, kind, to, 'usual'].join(' '),
  )
  expect(drawn.toSorted()).toEqual(stepsOf(false).toSorted())
  expect(drawn.length).toBeGreaterThan(20)
})

test('the page lists the odd steps of the table, all of them and no others', () => {
  const listed = [...page.matchAll(/^\| (\w+) \| (\w+) \| (\w+) \| ([\w-]+) \|$/gm)]
    .map(([, ...cells]) => cells.join(' '))
    .filter((row) => row !== 'from event to named')
  expect(listed.toSorted()).toEqual(stepsOf(true).toSorted())
})

test('every state can be reached from a number that is not printed yet', () => {
  const reached = new Set<SheetState>(['unprinted'])
  for (const state of reached) {
    for (const { to } of Object.values(sheetSteps[state])) reached.add(to)
  }
  expect([...reached].toSorted()).toEqual([...sheetStates].toSorted())
})

test('what the official has received stays with the official', () => {
  expect(Object.keys(sheetSteps.received)).toEqual([])
})

test('nothing makes a void sheet count again', () => {
  for (const kind of Object.keys(sheetSteps.voided) as Happening[]) {
    expect(sheetSteps.voided[kind]?.to).toBe('voided')
  }
})
