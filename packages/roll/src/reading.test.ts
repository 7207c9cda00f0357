import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAddress } from './address.ts'
import { birthNumber, readBirth } from './birth.ts'
import { readCity, readEmail, readPhone, readZip } from './contact.ts'
import { readGivenName } from './given-name.ts'
import { readHouseNumber } from './house-number.ts'
import { knownText } from './missing-value.ts'
import { readSuffix } from './name-suffix.ts'
import { areNicknames, formsOfName } from './nickname.ts'
import { readStreet } from './street.ts'
import { readSurname } from './surname.ts'
import { readUnit } from './unit.ts'
import { readName } from './written-name.ts'

describe('surnames', () => {
  test.each([
    ["O'Brien", 'OBRIEN', ['OBRIEN']],
    ['de la Cruz', 'DELACRUZ', ['DELACRUZ']],
    ['García-López', 'GARCIALOPEZ', ['GARCIA', 'LOPEZ']],
    ['Van Der Berg Smith', 'VANDERBERGSMITH', ['VANDERBERG', 'SMITH']],
    ['Mc Donald', 'MCDONALD', ['MCDONALD']],
    ['Müller', 'MULLER', ['MULLER']],
  ])('%s is compared as %s', (written, key, parts) => {
    expect(readSurname(written)).toMatchObject({ key, parts })
  })

  test('a generation written behind a surname is taken off', () => {
    expect(readSurname('Smith Jr.')).toEqual({
      key: 'SMITH',
      parts: ['SMITH'],
      suffix: 'JR',
    })
    expect(readSuffix('the 3rd')).toBeNull()
    expect(readSuffix('3rd')).toBe('III')
  })
})

describe('given names', () => {
  test('double names, titles and initials', () => {
    expect(readGivenName('Mary-Ann')).toEqual({
      key: 'MARYANN',
      head: 'MARY',
      isInitial: false,
    })
    expect(readGivenName('Dr. Rosa')?.key).toBe('ROSA')
    expect(readGivenName('J.')).toEqual({ key: 'J', head: 'J', isInitial: true })
    expect(readGivenName('J Edgar')?.head).toBe('EDGAR')
  })

  test('everyday names belong to formal ones', () => {
    expect(areNicknames('BOB', 'ROBERT')).toBe(true)
    expect(areNicknames('PEGGY', 'MARGARET')).toBe(true)
    expect(areNicknames('PACO', 'FRANCISCO')).toBe(true)
    expect(areNicknames('ALFRED', 'ALBERT')).toBe(false)
    expect(areNicknames('MARY', 'JOHN')).toBe(false)
    expect(formsOfName('BOB')).toContain('ROBERT')
  })
})

describe('whole names', () => {
  test.each([
    ['Smith, John A.', 'JOHN', 'A', 'SMITH', null],
    ['John A. Smith Jr.', 'JOHN', 'A', 'SMITH', 'JR'],
    ['SMITH JR, JOHN', 'JOHN', null, 'SMITH', 'JR'],
    ['John Smith, III', 'JOHN', null, 'SMITH', 'III'],
    ['Maria de la Cruz', 'MARIA', null, 'DE LA CRUZ', null],
    ['Sir Robert Vale, 3rd Baronet of Chadwick', 'ROBERT', null, 'VALE', null],
    ['Ms. Rosa Tamsin Quill', 'ROSA', 'TAMSIN', 'QUILL', null],
    ['Cher', null, null, 'CHER', null],
  ])('%s', (written, first, middle, last, suffix) => {
    expect(readName(written)).toEqual({ first, middle, last, suffix })
  })

  test('any text is read without an error, and nothing but its letters comes out', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const name = readName(text)
        for (const part of Object.values(name)) {
          if (part !== null) expect(part).toMatch(/^[A-Z0-9 ]+$/)
        }
      }),
    )
  })
})

describe('streets', () => {
  test.each([
    ['N. Saint James Avenue', 'SAINTJAMES', 'N', 'AVE'],
    ['ST JAMES AV N', 'SAINTJAMES', 'N', 'AVE'],
    ['Twelfth St', '12', null, 'ST'],
    ['12th Street', '12', null, 'ST'],
    ['10rh st', '10', null, 'ST'],
    ['North St', 'NORTH', null, 'ST'],
    ['S Vista', 'VIS', 'S', null],
    ['Rancho Vista St', 'RANCHOVIS', null, 'ST'],
    ['Rancho Vista', 'RANCHOVIS', null, null],
    ['wallaby place', 'WALLABY', null, 'PL'],
    ['Broadway', 'BROADWAY', null, null],
  ])('%s', (written, core, direction, type) => {
    expect(readStreet(written)).toMatchObject({ core, direction, type })
  })

  test('abbreviating a street changes nothing', () => {
    const long = ['North Oak Street', 'Southwest Mill Creek Road', 'Fort Point Boulevard']
    const short = ['N OAK ST', 'SW Mill Crk Rd.', 'Ft. Pt Blvd']
    for (const [i, street] of long.entries()) {
      expect(readStreet(street)).toEqual(readStreet(short[i]))
    }
  })
})

describe('addresses', () => {
  test.each([
    [
      '114 1/2 N. Oak St. Apt 3, Fresno, CA 93701',
      '114 1/2',
      'N. Oak St.',
      'Apt 3',
      'Fresno',
      '93701',
    ],
    ['12-A Elm Ave', '12-A', 'Elm Ave', null, null, null],
    ['9 Hill Rd, Unit 4, Sausalito', '9', 'Hill Rd', 'Unit 4', 'Sausalito', null],
    [
      '435 S. La Cienega Blvd. Los Angeles',
      '435',
      'S. La Cienega Blvd.',
      null,
      'Los Angeles',
      null,
    ],
    ['12224 ventura blvd', '12224', 'ventura blvd', null, null, null],
    ['PO Box 12', null, 'PO Box 12', null, null, null],
  ])('%s', (written, house, street, unit, city, zip) => {
    expect(readAddress(written)).toEqual({ house, street, unit, city, zip })
  })

  test('house numbers keep their letter or fraction apart', () => {
    expect(readHouseNumber('114-A')).toEqual({ number: 114, more: 'A' })
    expect(readHouseNumber('114 1/2')).toEqual({ number: 114, more: '1/2' })
    expect(readHouseNumber('00114')).toEqual({ number: 114, more: null })
    expect(readHouseNumber('Lot')).toBeNull()
  })

  test('a unit is the same with any word before it', () => {
    for (const unit of ['Apt 3B', '#3B', 'UNIT 3-B', '3b', 'Spc. 3 B']) {
      expect(readUnit(unit)).toBe('3B')
    }
  })
})

describe('births', () => {
  test.each([
    ['19800304', 19800304],
    ['1980-03-04', 19800304],
    ['03/04/1980', 19800304],
    ['25/12/1980', 19801225],
    ['4.3.1980', 19800304],
    ['1980 3 4', 19800304],
    ['4 Mar 1980', 19800304],
    ['March 4, 1980', 19800304],
    ['1980', 19800000],
    ['1980-03-04 00:00:00', 19800304],
  ])('%s is %i', (written, number) => {
    const birth = readBirth(written)
    expect(birth === null ? null : birthNumber(birth)).toBe(number)
  })

  test('placeholders, blanks and nonsense are no births', () => {
    for (const written of ['', '1900-01-01', 'unknown', '0000-00-00', '99999999', null]) {
      expect(readBirth(written)).toBeNull()
    }
  })

  test('a date whose month and day may be exchanged is marked', () => {
    expect(readBirth('03/04/1980')?.isAmbiguous).toBe(true)
    expect(readBirth('03/03/1980')?.isAmbiguous).toBe(false)
    expect(readBirth('1980-03-04')?.isAmbiguous).toBe(false)
  })
})

test('contacts have one form each', () => {
  expect(readZip('93701-1234')).toBe('93701')
  expect(readZip('02139')).toBe('02139')
  expect(readZip('sw1a 1aa')).toBe('SW1A1AA')
  expect(readPhone('(415) 555-0101')).toBe('4155550101')
  expect(readPhone('+1 415 555 0101')).toBe('4155550101')
  expect(readPhone('0000000000')).toBeNull()
  expect(readEmail(' Rosa.Vale+drive@Example.org')).toBe('rosa.vale@example.org')
  expect(readCity('City of St. Helena')).toBe('SAINTHELENA')
  expect(readCity('Los angeles')).toBe(readCity('LOS ANGELES'))
})

test('what stands for nothing is missing', () => {
  for (const text of ['', '  ', 'N/A', 'null', 'Unknown', undefined]) {
    expect(knownText(text)).toBeNull()
  }
})
