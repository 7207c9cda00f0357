import { expect, test } from 'vitest'
import { keyingWish } from './keying-keys.ts'

const press = (
  key: string,
  code = key,
  held: Partial<Record<'altKey' | 'ctrlKey' | 'shiftKey', true>> = {},
) =>
  keyingWish({
    key,
    code,
    altKey: false,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    ...held,
  })

test('Enter commits, and letters alone only type', () => {
  expect(press('Enter')).toEqual({ kind: 'commit' })
  for (const letter of ['u', 'l', 'x', '1', 'z']) expect(press(letter)).toBeUndefined()
})

test('Alt marks by the place of the key, whatever sign the system makes of it', () => {
  expect(press('¨', 'KeyU', { altKey: true })).toEqual({ kind: 'unreadable' })
  expect(press('¡', 'Digit1', { altKey: true })).toEqual({ kind: 'link', suggestion: 0 })
  expect(press('6', 'Digit6', { altKey: true })).toBeUndefined()
})

test('keys of the browser stay the browser’s', () => {
  expect(press('l', 'KeyL', { ctrlKey: true })).toBeUndefined()
  expect(press('Enter', 'Enter', { shiftKey: true })).toBeUndefined()
})
