import { expect, test } from 'vitest'
import { printedFields } from './printed-fields.ts'

const taken = (name: string, address: string, city: string) =>
  Object.fromEntries(printedFields({ name, address, city }))

test('a printed line is taken apart into the fields that readers key', () => {
  expect(taken('Rosa Reyes', '12 Elm Street', 'Fresno')).toEqual({
    first: 'Rosa',
    last: 'Reyes',
    house: '12',
    street: 'Elm Street',
    city: 'Fresno',
  })
  expect(taken('Ana Maria Ortiz Jr.', '7B Oak Ct, Apt 4', 'Fowler, CA 93625')).toEqual({
    first: 'Ana',
    middle: 'Maria',
    last: 'Ortiz',
    suffix: 'Jr.',
    house: '7B',
    street: 'Oak Ct',
    unit: 'Apt 4',
    city: 'Fowler',
    zip: '93625',
  })
})

test('what has no such part suggests nothing for it', () => {
  expect(taken('Cher', 'Rural Route', 'Kern')).toEqual({
    last: 'Cher',
    street: 'Rural Route',
    city: 'Kern',
  })
})
