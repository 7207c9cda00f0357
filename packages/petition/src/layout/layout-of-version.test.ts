import { expect, test } from 'vitest'
import { mostReturnLines } from './home-print.ts'
import { layoutOfVersion } from './layout-of-version.ts'
import { laidOut, request, rules } from './testing/laid-out.ts'

test('any change of text, paper, language, lines or law makes another version', () => {
  const versions = [
    laidOut(),
    laidOut({ paper: 'a4' }),
    laidOut({ language: 'es' }),
    laidOut({ lines: 7 }),
    laidOut({}, rules.today),
    laidOut({ mailer: true, lines: 1 }),
  ].map(({ form }) => form.version)
  expect(new Set(versions).size).toBe(versions.length)
  expect(laidOut().form.version).toBe(versions[0])
})

test('the form of a version is found again', () => {
  const { text, form } = request()
  const wanted = laidOut({ paper: 'a4', language: 'es', lines: 3 })
  expect(layoutOfVersion(text, form, wanted.form.version)).toEqual(wanted)
})

test('a print-at-home sheet is of one form whoever it is for, and is found again', () => {
  const { text, form } = request()
  const wanted = laidOut({ mailer: true, lines: 1 })
  expect(layoutOfVersion(text, form, wanted.form.version)).toEqual(wanted)
  const parts = wanted.form.pages[0]!.printed!.map(({ slot }) => slot)
  expect(parts).toEqual(['printed-name', 'residence-address', 'city'])
  expect(laidOut({ lines: 1 }).form.pages[0]).not.toHaveProperty('printed')
})

test('a print-at-home sheet has its mailer on the back of its last leaf', () => {
  const { form, pages } = laidOut({ lines: 1, mailer: true })
  expect(pages.length % 2).toBe(0)
  const slots = pages.at(-1)!.slots.map(({ slot }) => slot)
  expect(slots.slice(0, 3)).toEqual(['sender-name', 'sender-address', 'sender-city'])
  expect(slots.filter((slot) => slot.startsWith('return-'))).toHaveLength(mostReturnLines)
  expect(form.pages[0]!.rows.length).toBe(1)
  const filled = pages[0]!.slots.map(({ slot }) => slot)
  expect(filled).toEqual(
    expect.arrayContaining(['printed-name', 'residence-address', 'city']),
  )
})
