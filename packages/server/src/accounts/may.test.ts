import { expect, test } from 'vitest'
import { act, role } from '../wire/account.ts'
import { may, mayTable } from './may.ts'

test('every role has its row and every act is somebody’s', () => {
  expect(Object.keys(mayTable).sort()).toEqual([...role.options].sort())
  for (const each of act.options) {
    expect(role.options.some((holder) => may(holder, each))).toBe(true)
  }
})

test('only a manager may export lines, change the petition, or change who may come in', () => {
  for (const each of [
    'export-lines',
    'change-petition',
    'change-accounts',
    'make-extracts',
    'see-accounts',
  ] as const) {
    expect(role.options.filter((holder) => may(holder, each))).toEqual(['manager'])
  }
})

test('a circulator sees packets, and no sheet, line, ledger or others’ figures', () => {
  expect(may('circulator', 'see-packets')).toBe(true)
  for (const each of [
    'see-sheets',
    'see-lines',
    'move-sheets',
    'keep-ledger',
    'see-circulators',
  ] as const) {
    expect(may('circulator', each)).toBe(false)
  }
})

test('only a manager files the petition and keeps the record of duties', () => {
  for (const each of ['keep-duties', 'file-petition'] as const) {
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

test('only an official writes in the office’s book, and uploads no lines of the drive', () => {
  expect(role.options.filter((holder) => may(holder, 'keep-office-book'))).toEqual([
    'official',
  ])
  expect(role.options.filter((holder) => may(holder, 'upload'))).toEqual([
    'manager',
    'official',
  ])
  expect(may('official', 'see-lines')).toBe(false)
})
