import { expect, test } from 'vitest'
import { homeLevel, placeLevel, unitLevel } from './compare-address.ts'
import { birthLevel } from './compare-birth.ts'
import { emailLevel, phoneLevel } from './compare-contact.ts'
import {
  areSwapped,
  givenLevel,
  middleLevel,
  suffixLevel,
  surnameLevel,
} from './compare-name.ts'
import {
  birthLevels,
  emailLevels,
  givenLevels,
  homeLevels,
  middleLevels,
  phoneLevels,
  placeLevels,
  suffixLevels,
  surnameLevels,
  unitLevels,
} from './comparison.ts'
import { readGivenName } from './given-name.ts'
import { readHouseNumber } from './house-number.ts'
import { readStreet } from './street.ts'
import { readSurname } from './surname.ts'

const common = new Set(['ERIC', 'ERICA', 'JEAN', 'JOAN', 'MARIA', 'MARIO', 'ROSA'])

test.each([
  ['Vale', 'VALE', 'exact'],
  ["O'Brien", 'OBRIEN', 'exact'],
  ['de la Cruz', 'DELACRUZ', 'exact'],
  ['Mnoz', 'Munoz', 'misspelt'],
  ['Boewrsox', 'Bowersox', 'misspelt'],
  ['Bames', 'Barnes', 'near'],
  ['Garcia', 'Garcia-Lopez', 'part'],
  ['Quill', 'Vale', 'other'],
  ['Li', 'Lo', 'other'],
  ['', 'Vale', 'missing'],
])('surname %s against %s: %s', (a, b, level) => {
  expect(surnameLevels[surnameLevel(readSurname(a), readSurname(b))]).toBe(level)
  expect(surnameLevels[surnameLevel(readSurname(b), readSurname(a))]).toBe(level)
})

test.each([
  ['Rosa', 'ROSA', 'exact'],
  ['Mary Ann', 'Mary-Ann', 'exact'],
  ['Bob', 'Robert', 'nickname'],
  ['Mary', 'Mary Ann', 'nickname'],
  ['R', 'Rosa', 'initial'],
  ['R', 'Tomas', 'other'],
  ['Rpsa', 'Rosa', 'misspelt'],
  ['Eric', 'Erica', 'similar'],
  ['Jean', 'Joan', 'similar'],
  ['Tomas', 'Rosa', 'other'],
  ['', 'Rosa', 'missing'],
])('given name %s against %s: %s', (a, b, level) => {
  const [x, y] = [readGivenName(a), readGivenName(b)]
  const bothCommon = common.has(x?.key ?? '') && common.has(y?.key ?? '')
  expect(givenLevels[givenLevel(x, y, bothCommon)]).toBe(level)
  expect(givenLevels[givenLevel(y, x, bothCommon)]).toBe(level)
})

test('exchanged names are told from relatives', () => {
  const person = (first: string, last: string) => ({
    given: readGivenName(first),
    surname: readSurname(last),
  })
  expect(areSwapped(person('Vale', 'Rosa'), person('Rosa', 'Vale'))).toBe(true)
  expect(areSwapped(person('Vale', 'Rpsa'), person('Rosa', 'Vale'))).toBe(true)
  expect(areSwapped(person('Tomas', 'Vale'), person('Rosa', 'Vale'))).toBe(false)
})

test.each([
  ['A', 'Ann', 'initial'],
  ['Ann', 'Ann', 'exact'],
  ['Anm', 'Ann', 'near'],
  ['B', 'Ann', 'other'],
  ['', 'Ann', 'missing'],
])('middle name %s against %s: %s', (a, b, level) => {
  expect(middleLevels[middleLevel(readGivenName(a), readGivenName(b))]).toBe(level)
})

test('generations: the younger and the second are one, father and son are two', () => {
  expect(suffixLevels[suffixLevel('JR', 'II')]).toBe('same')
  expect(suffixLevels[suffixLevel('JR', 'SR')]).toBe('other')
  expect(suffixLevels[suffixLevel('JR', null)]).toBe('one-sided')
  expect(suffixLevels[suffixLevel(null, null)]).toBe('missing')
})

test.each([
  [19800304, 19800304, 'same-date'],
  [19800304, 19800403, 'near-date'],
  [19800304, 19800314, 'near-date'],
  [19800304, 19700304, 'near-date'],
  [19800301, 19800310, 'near-date'],
  [19800304, 19800328, 'two-parts'],
  [19800304, 19620304, 'two-parts'],
  [19800304, 19081304, 'other'],
  [19800304, 19801127, 'same-year-other-day'],
  [19800000, 19800304, 'same-year'],
  [19810000, 19800304, 'near-year'],
  [19750611, 19800304, 'other'],
  [0, 19800304, 'missing'],
])('birth %i against %i: %s', (a, b, level) => {
  expect(birthLevels[birthLevel(a, b)]).toBe(level)
  expect(birthLevels[birthLevel(b, a)]).toBe(level)
})

test.each([
  ['114', 'N Oak St', '114', 'North Oak Street', 'same'],
  ['114', 'Oak', '114', 'N Oak St', 'same'],
  ['114', 'Oak St', '141', 'Oak St', 'near-number'],
  ['114A', 'Oak St', '114B', 'Oak St', 'near-number'],
  ['114', 'Oak St', '114', 'Oak Ave', 'near-street'],
  ['114', 'Lincokn Bl', '114', 'Lincoln Blvd', 'near-street'],
  ['114', 'Oak St', '900', 'Oak St', 'same-street'],
  ['114', 'Oak St', '114', 'Harbor Dr', 'same-number'],
  ['114', 'Oak St', '900', 'Harbor Dr', 'other'],
  ['1320', 'W 15th Ct', '6820', '15th Blvd', 'other'],
  ['', '', '900', 'Harbor Dr', 'missing'],
])('home %s %s against %s %s: %s', (houseA, streetA, houseB, streetB, level) => {
  const a = { house: readHouseNumber(houseA), street: readStreet(streetA) }
  const b = { house: readHouseNumber(houseB), street: readStreet(streetB) }
  expect(homeLevels[homeLevel(a, b)]).toBe(level)
})

test.each([
  ['93701', '93701', 'FRESNO', 'FRESNO', 'zip-and-city'],
  ['93701', '93701', null, 'FRESNO', 'zip'],
  ['93701', '93701', 'LA', 'FRESNO', 'zip-other-city'],
  [null, '93701', 'FRESNO', 'FRESNO', 'city'],
  ['93710', '93701', 'FRESNO', 'FRESNO', 'city-near-zip'],
  ['90001', '93701', 'FRESNO', 'FRESNO', 'city-other-zip'],
  ['93710', '93701', null, 'FRESNO', 'near'],
  ['90001', '93701', 'FRESMO', 'FRESNO', 'near'],
  ['90001', '93701', 'OAKLAND', 'FRESNO', 'other'],
  [null, '93701', null, 'FRESNO', 'missing'],
])('place %s %s: %s', (zipA, zipB, cityA, cityB, level) => {
  expect(placeLevels[placeLevel(zipA, zipB, cityA, cityB)]).toBe(level)
})

test('units, emails and phones', () => {
  expect(unitLevels[unitLevel('3B', '3B')]).toBe('same')
  expect(unitLevels[unitLevel('3B', '4')]).toBe('other')
  expect(unitLevels[unitLevel('BRENTWOODVLG', 'BRENTWOODVLGE')]).toBe('near')
  expect(unitLevels[unitLevel(null, '4')]).toBe('one-sided')
  expect(emailLevels[emailLevel('rosa@a.org', 'rosa@a.org')]).toBe('same')
  expect(emailLevels[emailLevel('rosa@a.org', 'rosa@b.net')]).toBe('same-local-part')
  expect(emailLevels[emailLevel('rosa.vale@a.org', 'rosa.vael@a.org')]).toBe('near')
  expect(emailLevels[emailLevel('rosa@a.org', 'tomas@b.net')]).toBe('other')
  expect(phoneLevels[phoneLevel('4155550101', '5550101')]).toBe('same')
  expect(phoneLevels[phoneLevel('4155550101', '4155550111')]).toBe('near')
  expect(phoneLevels[phoneLevel('4155550101', '4155559999')]).toBe('other')
})
