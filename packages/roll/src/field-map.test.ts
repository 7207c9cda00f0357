import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseFieldMap, recognisedFieldMap, resolveFieldMap } from './field-map.ts'

function resolved(text: string, header: readonly string[]) {
  const request = parseFieldMap(text)
  if (!request.ok) return request
  const map = resolveFieldMap(request.value, header)
  return map.ok ? Object.fromEntries(map.value) : map
}

describe('a map that is given', () => {
  test('names columns, joins them in order and forgives case and spaces', () => {
    expect(
      resolved('last=LAST_NM, first=first_nm,street=NAME+TYPE', [
        'LAST_NM',
        'FIRST_NM',
        ' NAME',
        'TYPE',
      ]),
    ).toEqual({ last: ['LAST_NM'], first: ['FIRST_NM'], street: [' NAME', 'TYPE'] })
  })

  test('prefers the column of exactly that name to one that differs by case', () => {
    expect(resolved('last=name', ['NAME', 'name'])).toEqual({ last: ['name'] })
  })

  test('takes a column whose own name holds a plus or a comma', () => {
    expect(resolved('city="Town, ST",unit=a+b', ['Town, ST', 'a+b'])).toEqual({
      city: ['Town, ST'],
      unit: ['a+b'],
    })
  })

  test('is refused for a field that does not exist, and says which do', () => {
    expect(resolved('lastname=x', ['x'])).toMatchObject({
      error: { kind: 'unknown-field', field: 'lastname' },
    })
  })

  test('is refused for a missing column, and says which exist', () => {
    expect(resolved('last=surname', ['family', 'given'])).toMatchObject({
      error: { kind: 'missing-column', column: 'surname', columns: ['family', 'given'] },
    })
  })

  test('is refused for a column that the header has twice', () => {
    expect(resolved('last=n', ['n', 'x', 'n'])).toMatchObject({
      error: { kind: 'duplicate-column', column: 'n' },
    })
  })

  test.each(['', 'last', '=x', 'last=', 'last=a,last=b'])(
    'is refused when written %j',
    (text) => {
      expect(parseFieldMap(text).ok).toBe(false)
    },
  )
})

describe('a header without a map', () => {
  test.each([
    [
      [
        'rec_id',
        'given_name',
        'surname',
        'street_number',
        'address_1',
        'suburb',
        'postcode',
      ],
      {
        id: ['rec_id'],
        first: ['given_name'],
        last: ['surname'],
        house: ['street_number'],
        street: ['address_1'],
        city: ['suburb'],
        zip: ['postcode'],
      },
    ],
    [
      ['Full Name', 'DOB', 'Address'],
      { name: ['Full Name'], birth: ['DOB'], address: ['Address'] },
    ],
    [
      ['LAST_NAME', 'street_dir', 'street_name', 'street_type'],
      { last: ['LAST_NAME'], street: ['street_dir', 'street_name', 'street_type'] },
    ],
  ])('%j is recognised', (header, expected) => {
    const map = recognisedFieldMap(header)
    expect(map.ok && Object.fromEntries(map.value)).toMatchObject(expected)
  })

  test('is refused when it has nothing we know, or a known column twice', () => {
    expect(recognisedFieldMap(['foo', 'bar'])).toMatchObject({
      error: { kind: 'no-known-column' },
    })
    expect(recognisedFieldMap(['last', 'first', 'last'])).toMatchObject({
      error: { kind: 'duplicate-column', column: 'last' },
    })
  })
})

describe('whatever the text', () => {
  test('parsing and resolving answer, and a resolved column is one of the header', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (text, header) => {
        const request = parseFieldMap(text)
        if (!request.ok) return
        const map = resolveFieldMap(request.value, header)
        if (!map.ok) return
        for (const column of [...map.value.values()].flat())
          expect(header).toContain(column)
      }),
    )
  })

  test('a written map comes back as it was meant', () => {
    const column = fc.stringMatching(/^[A-Za-z_]{1,8}$/)
    fc.assert(
      fc.property(fc.uniqueArray(column, { minLength: 3, maxLength: 6 }), (header) => {
        const [a = '', b = '', c = ''] = header
        expect(resolved(`last=${a},street=${b}+${c}`, header)).toEqual({
          last: [a],
          street: [b, c],
        })
      }),
    )
  })

  test('recognition only ever answers columns of the header', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom('last', 'DOB', 'zip'))),
        (header) => {
          const map = recognisedFieldMap(header)
          if (map.ok)
            for (const c of [...map.value.values()].flat()) expect(header).toContain(c)
        },
      ),
    )
  })
})
