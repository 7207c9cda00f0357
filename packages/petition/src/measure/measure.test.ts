import { canonicalJson } from '@groundswell/basics'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { demonstrationMeasure } from './demonstration.ts'
import { enactedText } from './enacted-text.ts'
import { frozenText, measureHash, textChange } from './frozen-text.ts'
import type { Edit, Measure } from './measure.ts'
import { readMeasure } from './measure-file.ts'
import { measureProblems } from './measure-problem.ts'
import { placedEdits } from './placed-edit.ts'
import { redline } from './redline.ts'

/** The demonstration with one section of the law amended by `edits`. */
function amending(current: string, edits: readonly Edit[]): Measure {
  const act = { kind: 'amend', address: 'Code § 1', current, edits } as const
  return { ...demonstrationMeasure, sections: [{ number: 'SEC. 1.', leadIn: '', act }] }
}

test('the demonstration can be frozen, and its hash does not move by itself', () => {
  expect(measureProblems(demonstrationMeasure)).toEqual([])
  expect(measureHash(demonstrationMeasure)).toBe(
    '653c359ba256f8bb05d56d440c1981e91612f6f720df9e6f4460ce3dd547d2b9',
  )
})

test('the demonstration says that it is one, and its summary keeps to 100 words', () => {
  expect(demonstrationMeasure.demonstration).toBe(true)
  const [official] = demonstrationMeasure.texts
  expect(official!.summary.split(/\s+/).length).toBeLessThanOrEqual(100)
})

test('kept and struck words are the present law, kept and inserted ones the new law', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,6}$/), {
    minLength: 3,
    maxLength: 12,
  })
  fc.assert(
    fc.property(words, fc.nat(), fc.nat(), (all, strikeAt, insertAt) => {
      // Numbered words, so that a quotation stands once.
      const own = all.map((word, i) => `${word}${i}x`)
      const struck = own[strikeAt % own.length]!
      const after = own[insertAt % own.length]!
      const current = own.join(' ')
      const edits: Edit[] = [
        { kind: 'strike', text: struck },
        { kind: 'insert', text: ' NEW', after },
      ]
      const [section] = redline(amending(current, edits))
      const text = (...kinds: string[]) =>
        section!.pieces
          .filter((p) => kinds.includes(p.kind))
          .map((p) => p.text)
          .join('')
      expect(text('kept', 'struck')).toBe(current)
      const [enacted] = enactedText(amending(current, edits))
      expect(enacted!.text).toBe(
        text('kept', 'inserted').replaceAll(/ {2,}/g, ' ').trim(),
      )
      expect(enacted!.text).not.toContain(struck)
    }),
  )
})

test('an edit whose words do not stand in the law is refused', () => {
  const problems = measureProblems(
    amending('The law.', [{ kind: 'strike', text: 'A law' }]),
  )
  expect(problems).toEqual([
    { field: 'sections[0]', kind: 'edit-does-not-fit', edit: 1, quoted: 'A law' },
  ])
})

test('words that stand twice need their occurrence', () => {
  const current = 'a vote, and a vote'
  const twice: Edit[] = [{ kind: 'strike', text: 'vote' }]
  expect(placedEdits(current, twice)).toMatchObject({
    error: { kind: 'ambiguous-edit', times: 2 },
  })
  const second: Edit[] = [{ kind: 'strike', text: 'vote', occurrence: 2 }]
  expect(placedEdits(current, second)).toEqual({
    ok: true,
    value: [{ from: 14, to: 18, inserted: '' }],
  })
})

test.each<[string, readonly Edit[]]>([
  [
    'two strikes that share words',
    [
      { kind: 'strike', text: 'one two' },
      { kind: 'strike', text: 'two three' },
    ],
  ],
  [
    'an insertion in the midst of struck words',
    [
      { kind: 'strike', text: 'one two' },
      { kind: 'insert', text: 'x', after: 'one' },
    ],
  ],
  [
    'a strike within a longer one',
    [
      { kind: 'strike', text: 'one two three' },
      { kind: 'strike', text: 'one' },
      { kind: 'strike', text: 'three' },
    ],
  ],
])('%s overlap', (_what, edits) => {
  expect(placedEdits('one two three', edits)).toMatchObject({
    error: { kind: 'overlapping-edits' },
  })
})

test('an insertion may touch a strike: that is how words are replaced', () => {
  const edits: Edit[] = [
    { kind: 'strike', text: 'two' },
    { kind: 'insert', text: '2', after: 'two' },
    { kind: 'insert', text: 'first ' },
  ]
  const [enacted] = enactedText(amending('one two three', edits))
  expect(enacted!.text).toBe('first one 2 three')
})

test('a summary of more than 100 words is refused, a translation is not', () => {
  const [english, spanish] = demonstrationMeasure.texts
  const summary = 'word '.repeat(101)
  const texts = [
    { ...english!, summary },
    { ...spanish!, summary },
  ]
  expect(measureProblems({ ...demonstrationMeasure, texts })).toEqual([
    { field: 'texts[0].summary', kind: 'summary-too-long', words: 101, atMost: 100 },
  ])
})

test('characters that the type lacks are named before anything is printed', () => {
  const [english] = demonstrationMeasure.texts
  const texts = [{ ...english!, title: 'Wasser 水' }]
  expect(measureProblems({ ...demonstrationMeasure, texts })).toEqual([
    { field: 'texts[0].title', kind: 'no-glyph', characters: ['水'] },
  ])
})

test('every problem of a measure is named, not the first alone', () => {
  const broken: Measure = {
    ...demonstrationMeasure,
    code: 'demo!',
    identifier: ' ',
    texts: [],
    sections: [],
    questions: [{ id: 'q', text: '', quorumPercent: 140, thresholdPercent: 55 }],
  }
  expect(measureProblems(broken).map(({ field, kind }) => `${field} ${kind}`)).toEqual([
    'code not-a-petition-code',
    'identifier missing',
    'texts missing',
    'sections missing',
    'questions[0] missing',
    'questions[0] impossible-percentage',
  ])
})

test('a frozen text never changes: any other text is another petition', () => {
  const frozen = frozenText(demonstrationMeasure)
  if (!frozen.ok) throw new Error('the demonstration is broken')
  expect(textChange(frozen.value, demonstrationMeasure)).toEqual({ kind: 'unchanged' })
  const changed = { ...demonstrationMeasure, amends: `${demonstrationMeasure.amends}.` }
  expect(textChange(frozen.value, changed)).toMatchObject({
    kind: 'text-is-frozen',
    frozen: frozen.value.hash,
  })
})

test('the order in which a file names its fields does not change the hash', () => {
  const turned = Object.fromEntries(Object.entries(demonstrationMeasure).toReversed())
  expect(canonicalJson(turned)).toBe(canonicalJson(demonstrationMeasure))
})

test('a petition file is read back as the measure it was written from', () => {
  const read = readMeasure(JSON.stringify(demonstrationMeasure))
  expect(read).toEqual({ ok: true, value: demonstrationMeasure })
})

test('a petition file with a misspelt field is refused with its place', () => {
  const file = { ...demonstrationMeasure, questions: [{ id: 'q', text: 'Yes?' }] }
  expect(readMeasure(JSON.stringify(file))).toMatchObject({
    error: { kind: 'not-a-measure', field: 'questions.0.thresholdPercent' },
  })
  expect(readMeasure('{')).toMatchObject({ error: { kind: 'not-json' } })
})

test('no float gets into a hash', () => {
  expect(() => canonicalJson({ share: 0.5 })).toThrow('whole number')
})
