import { expect, test } from 'vitest'
import { act, role } from '../wire/account.ts'
import { may, mayTable } from './may.ts'

test('every role has its row and every act is somebody’s', () => {
  expect(Object.keys(mayTable).sort()).toEqual([...role.options].sort())
  for (const each of act.options) {
    expect(role.options.some((holder) => may(holder, each))).toBe(true)
  }
})

test('only a manager may export lines, upload, or change the petition', () => {
  for (const each of [
    'export-lines',
    'upload',
    'change-petition',
    'see-accounts',
  ] as const) {
    expect(role.options.filter((holder) => may(holder, each))).toEqual(['manager'])
  }
})

test('who may not see lines may not decide them', () => {
  for (const holder of role.options) {
    if (may(holder, 'decide-lines')) expect(may(holder, 'see-lines')).toBe(true)
  }
})

test('observers and officials see no personal data', () => {
  for (const holder of ['observer', 'official'] as const) {
    expect(may(holder, 'see-lines')).toBe(false)
    expect(may(holder, 'export-lines')).toBe(false)
  }
})
