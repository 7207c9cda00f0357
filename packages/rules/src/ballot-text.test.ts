import { calendarDate } from '@groundswell/basics'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ballotOrder, countWords, packOn, textLength, textLimits } from './index.ts'

const california = law('us-ca')

describe('words as Elec. Code 9 counts them', () => {
  test.each([
    ['punctuation is not counted', 'Yes -- to schools & parks, now!', 5],
    ['a number in digits is one word', 'It costs $1,000,000 or 25%.', 5],
    ['a number spelled out counts word by word', 'one hundred dollars', 3],
    ['an abbreviation is one word', 'The U.S. and the D.M.V.', 5],
    ['a date is one word', 'On November 6, 2018 we vote', 4],
    ['so is a date in digits', 'On 11/6/2018 and 6-11-2018', 4],
    ['a telephone number is one word', 'Call (916) 555-0142 today', 3],
    ['a web address is one word', 'See www.example.org/yes or https://example.org', 4],
    ['the parts of a hyphenated word count one by one', 'a county-wide bond', 4],
    ['nothing is no word', '  ...  ', 0],
  ])('%s', (_rule, text, words) => {
    expect(countWords(text).words).toBe(words)
  })

  test('a name is one word however long, when it is listed', () => {
    const text = 'The City and County of San Francisco, and San Francisco again'
    expect(countWords(text).words).toBe(11)
    const properNouns = ['San Francisco', 'City and County of San Francisco']
    expect(countWords(text, { properNouns }).words).toBe(5)
  })

  test('a hyphenated word of a dictionary is one word, when it is listed', () => {
    const dictionaryWords = ['long-term']
    expect(countWords('a Long-term bond-funded plan', { dictionaryWords })).toMatchObject(
      {
        words: 5,
        special: [{ text: 'bond-funded', counted: 2, as: 'hyphenated' }],
      },
    )
  })
})

describe('where a text becomes too long', () => {
  const label = (text: string) => {
    const asked = textLength(california, 'ballot-label-words', text)
    if (!asked.ok) throw new Error(asked.error.kind)
    return asked.value
  }

  test('is the beginning of the first word beyond the limit', () => {
    const fitting = Array.from({ length: 75 }, (_, i) => `word${i + 1}`).join(' ')
    expect(label(fitting)).not.toHaveProperty('overFrom')
    const long = `${fitting} independence now.`
    const { overFrom, left } = label(long)
    expect([left, long.slice(overFrom)]).toEqual([-2, 'independence now.'])
  })

  test('never cuts a date that counts as one word', () => {
    const text = `${'word '.repeat(74)}November 6, 2018 too`
    expect(text.slice(label(text).overFrom)).toBe('too')
  })

  test('cuts characters where the law counts characters', () => {
    const law = packOn('eu-eci', calendarDate('2024-07-16'))
    if (!law.ok) throw new Error()
    const [objectives] = textLimits(law.value).filter((l) => l.atMost === 1100)
    const text = `${'ab '.repeat(550)}over`
    const asked = textLength(law.value, objectives!.part, text)
    expect(asked).toMatchObject({ value: { left: -4 } })
    if (asked.ok) expect(text.slice(asked.value.overFrom)).toBe('over')
  })

  test('leaves a beginning that fits, and one word more does not', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('a', 'well-known', '1 May 2020', 'www.x.org', '–', 'San'),
          {
            minLength: 1,
            maxLength: 120,
          },
        ),
        (tokens) => {
          const text = tokens.join(' ')
          const { overFrom, fits } = label(text)
          expect(overFrom === undefined).toBe(fits)
          if (overFrom !== undefined)
            expect(label(text.slice(0, overFrom)).fits).toBe(true)
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('the length of a text', () => {
  test('is held against the limit of its part', () => {
    const label = 'word '.repeat(75)
    expect(textLength(california, 'ballot-label-words', label)).toMatchObject({
      value: { length: 75, atMost: 75, left: 0, fits: true, unverified: true },
    })
    expect(textLength(california, 'ballot-label-words', `${label} more`)).toMatchObject({
      value: { fits: false, left: -1 },
    })
  })

  test('counts characters without spaces for the objectives of a citizens’ initiative', () => {
    const union = law('eu-eci')
    expect(textLength(union, 'objectives-characters', 'a b\nc')).toMatchObject({
      value: { length: 3, atMost: 1100 },
    })
    expect(textLength(union, 'title-characters', 'a b c')).toMatchObject({
      value: { length: 5, atMost: 100 },
    })
  })

  test('has limits for label, argument and rebuttal in California', () => {
    const parts = new Map(textLimits(california).map((l) => [l.part, l.atMost]))
    expect(parts.get('ballot-label-words')).toBe(75)
    expect(parts.get('argument-words')).toBe(500)
    expect(parts.get('rebuttal-words')).toBe(250)
    expect(parts.get('supporters-and-opponents')).toBe(125)
    expect(textLength(california, 'limerick', 'x')).toMatchObject({ ok: false })
  })
})

test('measures stand on the ballot by group and qualification, and numbers run on', () => {
  const measure = (
    id: string,
    group: 'initiative' | 'bond' | 'referendum' | 'amendment',
    qualified: string,
  ) => ({ id, group, qualified: calendarDate(qualified) }) as const
  const asked = ballotOrder(california, calendarDate('2018-11-06'), {
    lastNumber: 0,
    measures: [
      measure('late', 'initiative', '2018-06-28'),
      measure('people', 'referendum', '2018-01-01'),
      measure('early', 'initiative', '2018-06-01'),
      measure('change', 'amendment', '2018-06-28'),
      measure('money', 'bond', '2018-06-28'),
    ],
  })
  if (!asked.ok) throw new Error()
  expect(asked.value.measures.map((m) => `${m.number} ${m.id}`)).toEqual([
    '1 money',
    '2 change',
    '3 early',
    '4 late',
    '5 people',
  ])
  expect(asked.value.seriesFrom).toBe('2018-11-06')
  const before = ballotOrder(california, calendarDate('2018-06-05'), {
    lastNumber: 67,
    measures: [],
  })
  expect(before).toMatchObject({ value: { seriesFrom: '2008-11-04' } })
  expect(
    ballotOrder(law('us-or'), calendarDate('2018-11-06'), {
      lastNumber: 0,
      measures: [],
    }),
  ).toMatchObject({
    error: { kind: 'not-in-this-pack' },
  })
})

function law(id: string) {
  const found = packOn(id, calendarDate('2025-07-01'))
  if (!found.ok) throw new Error(JSON.stringify(found.error))
  return found.value
}
