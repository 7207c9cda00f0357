import { demonstrationMeasure } from '@groundswell/petition'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setUpSmallPetition } from '../testing/small-drive.ts'
import { type TestCaller, type TestServer, testServer } from '../testing/test-server.ts'

const words = (n: number) => Array.from({ length: n }, (_, i) => `word${i + 1}`).join(' ')
const source = {
  title: 'Budget of the county',
  url: 'https://county.example/budget',
  seenOn: '2018-05-02',
  quote: 'The bridge: 100 million.',
}

describe('after qualification', () => {
  let server: TestServer
  let mara: TestCaller
  let tomas: TestCaller
  const fact = (body: object) => tomas.post('/api/ballot/facts', body)
  const write = (part: string, body: object) =>
    tomas.post(`/api/ballot/texts/${part}`, {
      seen: 0,
      claims: [],
      signers: [],
      ...body,
    })
  const on = (asOf: string) => mara.patch('/api/petition', { asOf })
  const code = (answer: { json: { refusal?: { code: string } } }) =>
    answer.json.refusal?.code ?? 'taken'

  beforeAll(async () => {
    server = await testServer({ prepare: setUpSmallPetition })
    mara = await server.as('manager')
    tomas = await server.as('official')
    await on('2018-06-20')
    await mara.post('/api/measure', { text: JSON.stringify(demonstrationMeasure) })
  })
  afterAll(() => server.stop())

  test('the rules expect an election, and nothing is assumed before one is entered', async () => {
    const { json } = await tomas.get('/api/ballot')
    expect(json).toMatchObject({
      nextElection: '2018-11-06',
      withdrawal: null,
      order: null,
      effect: null,
      guide: { isPublic: false },
      majority: { outcome: null, conditions: [{ share: '0.50', met: null }] },
    })
  })

  test('the proponents withdraw until the measure qualifies, with the section', async () => {
    const early = await fact({ kind: 'withdrawn', on: '2018-06-20', document: 'Letter' })
    expect([code(early), early.json.refusal.field]).toEqual(['bad-input', 'on'])
    const { json } = await fact({ kind: 'election', on: '2018-11-06' })
    expect(json.withdrawal).toMatchObject({ on: '2018-06-28', open: true })
    expect(json.withdrawal.law[0].section).toContain('9033')
    await on('2018-07-02')
    const late = await fact({ kind: 'withdrawn', on: '2018-06-29', document: 'Letter' })
    expect(late.json.refusal).toMatchObject({
      code: 'too-late-to-withdraw',
      rule: expect.stringContaining('9033'),
    })
    const taken = await fact({ kind: 'withdrawn', on: '2018-06-27', document: 'Letter' })
    expect(taken.json.withdrawal).toMatchObject({ withdrawn: true, open: false })
    const back = { kind: 'withdrawn', key: '' }
    const again = await tomas.post('/api/ballot/facts/taken-back', back)
    expect(again.json.withdrawal.withdrawn).toBe(false)
    expect(code(await tomas.post('/api/ballot/facts/taken-back', back))).toBe(
      'no-such-record',
    )
  })

  test('measures are numbered by group and day of qualification', async () => {
    await fact({ kind: 'qualified', on: '2018-06-28', document: 'Certificate' })
    const other = { kind: 'other-measure', title: 'A bond', group: 'bond' }
    await fact({ ...other, qualified: '2018-06-28' })
    const { json } = await fact({
      ...other,
      title: 'An older initiative',
      group: 'initiative',
      qualified: '2018-01-05',
    })
    const numbers = json.order.measures.map(
      (m: { number: number; title: string }) => `${m.number} ${m.title}`,
    )
    expect(numbers[0]).toBe('1 A bond')
    expect(numbers[2]).toBe('3 An older initiative')
    expect(json.order).toMatchObject({ seriesFrom: '2018-11-06', lastNumber: 0 })
    const future = await fact({ ...other, qualified: '2018-07-03' })
    expect(code(future)).toBe('date-in-future')
  })

  test('a label of 76 words is kept as a draft and refused as a submission, with the place', async () => {
    const long = { text: words(76) }
    const draft = await write('label', { act: 'draft', ...long })
    expect(draft.json).toMatchObject({
      state: 'draft',
      limit: { atMost: 75, unit: 'words' },
    })
    const refused = await write('label', { act: 'submitted', seen: 1, ...long })
    expect(refused.json.refusal).toMatchObject({
      code: 'too-many-words',
      field: 'text',
      sentence: '76 words, and 75 are allowed. Too much from “word76” on.',
      rule: expect.stringContaining('9051'),
    })
    const stale = await write('label', { act: 'submitted', text: words(75) })
    expect(code(stale)).toBe('stale-version')
    const fits = { act: 'submitted', seen: 1, text: words(75) }
    const { json } = await write('label', fits)
    expect(json).toMatchObject({ state: 'submitted' })
    expect(json.versions[0]).toMatchObject({ version: 2, by: 'Tomas Brandt' })
    expect(json.versions[0].hash).toMatch(/^[0-9a-f]{64}$/)
    const after = await write('label', { act: 'draft', seen: 2, text: 'Other words' })
    expect(code(after)).toBe('text-is-submitted')
    const open = { act: 'reopened', seen: 2, note: 'A figure was wrong' }
    expect((await write('label', open)).json.state).toBe('draft')
    const again = await write('label', { ...fits, seen: 3 })
    expect(again.json.versions).toHaveLength(4)
  })

  test('claims carry sources; an address that is no web address is refused', async () => {
    const text = 'The bridge costs 100 million dollars. It is safe.'
    const claims = [
      { from: 0, to: 37, source },
      { from: 38, to: 49 },
    ]
    const script = { ...source, url: 'javascript:alert(1)' }
    const bad = await write('argument-for', {
      act: 'draft',
      text,
      claims: [{ from: 0, to: 5, source: script }],
    })
    expect(bad.json.refusal).toMatchObject({
      code: 'claims-refused',
      field: 'claims.0',
    })
    for (const part of ['argument-for', 'argument-against']) {
      const done = await write(part, {
        act: 'submitted',
        text: part === 'argument-for' ? text : '<script>alert("no")</script> costs.',
        claims: part === 'argument-for' ? claims : [],
        signers: ['A. Voter, teacher'],
      })
      expect(done.json.state).toBe('submitted')
    }
  })

  test('strangers cannot read the guide before its display, and staff see a preview', async () => {
    const closed = await server.stranger.get('/guide')
    expect([closed.status, closed.text.includes('word1')]).toEqual([404, false])
    expect((await server.stranger.get('/guide/guide.json')).status).toBe(404)
    const preview = await tomas.get('/guide')
    expect([preview.status, preview.headers.get('cache-control')]).toEqual([
      200,
      'no-store',
    ])
    expect(preview.text).toContain('Preview for staff')
  })

  test('the display lasts as long as the law asks, and no day of it can be past', async () => {
    const short = { kind: 'display', printed: '2018-08-10', opens: '2018-07-22' }
    expect((await fact(short)).json.refusal).toMatchObject({
      code: 'display-too-short',
      field: 'opens',
      rule: expect.stringContaining('Gov. Code 88006'),
    })
    const past = await fact({ kind: 'display', printed: '2018-07-10' })
    expect(past.json.refusal).toMatchObject({ field: 'printed' })
    const { json } = await fact({ kind: 'display', printed: '2018-08-10' })
    expect(json.display).toMatchObject({
      from: '2018-07-21',
      until: '2018-08-10',
      state: 'before',
      daysOfLaw: 20,
    })
  })

  test('the order of the sides is drawn once, by a seed that anybody can use', async () => {
    const rolled = { kind: 'order-seed', witnesses: 'Two clerks' }
    const short = await fact({ ...rolled, seed: '123' })
    expect(code(short)).toBe('seed-refused')
    const { json } = await fact({ ...rolled, seed: '31415926535897932384' })
    expect(json.sides).toMatchObject({ drawn: true, seed: '31415926535897932384' })
    const again = await fact({ ...rolled, seed: '99999999999999999999' })
    expect(code(again)).toBe('seed-is-rolled')
    const back = { kind: 'order-seed', key: '' }
    expect(code(await tomas.post('/api/ballot/facts/taken-back', back))).toBe(
      'seed-is-rolled',
    )
  })

  test('on display everybody reads the guide, and only a court changes a text', async () => {
    await on('2018-07-21')
    const page = await server.stranger.get('/guide')
    expect(page.status).toBe(200)
    expect(page.text).toContain('On public display.')
    expect(page.text).toContain('href="https://county.example/budget"')
    expect(page.text).toContain('looked at on 2 May 2018')
    expect(page.text).toContain('[no source named]')
    expect(page.text).toContain('&lt;script&gt;')
    expect(page.text).not.toContain('<script')
    expect(page.text).not.toContain('style="')
    expect(page.text).toContain('<del>')
    expect((await server.stranger.get('/guide/guide.css')).status).toBe(200)
    const data = await server.stranger.get('/guide/guide.json')
    expect(data.json).toMatchObject({ standing: 'public', sides: { drawn: true } })
    expect(data.text).not.toContain('Tomas')

    const draft = { act: 'reopened', seen: 4, note: 'Second thoughts' }
    expect(code(await write('label', draft))).toBe('on-display')
    const earlier = { kind: 'display', printed: '2018-12-10' }
    expect(code(await fact(earlier))).toBe('on-display')
    const ordered = {
      act: 'ordered',
      seen: 4,
      text: words(74),
      note: 'Superior Court, No. 1, 30 July 2018',
    }
    expect((await write('label', ordered)).json.state).toBe('submitted')
    expect((await server.stranger.get('/guide')).text).toContain('Superior Court, No. 1')
  })

  test('after the guide went to print nobody changes a text', async () => {
    await on('2018-08-10')
    const ordered = { act: 'ordered', seen: 5, text: words(3), note: 'Too late' }
    expect(code(await write('label', ordered))).toBe('display-over')
    expect(code(await write('rebuttal-for', { act: 'draft', text: 'x' }))).toBe(
      'display-over',
    )
    expect((await server.stranger.get('/guide')).text).toContain('As printed.')
  })

  test('the votes are reckoned by the pack, and the effect by the rule of that day', async () => {
    const counts = { registered: 1000, cast: 600, valid: 500, yes: 251 }
    const vote = { kind: 'vote', document: 'Canvass', ...counts }
    const wrong = await fact({ ...vote, yes: 501 })
    expect(wrong.json.refusal).toMatchObject({ code: 'counts-refused', field: 'yes' })
    const { json } = await fact(vote)
    expect(json.majority).toMatchObject({
      outcome: 'enacted',
      conditions: [{ counted: 251, outOf: 500, percent: '50.20', met: true }],
    })
    expect(json.effect).toMatchObject({ on: '2018-12-19', atLatest: true, days: 5 })
    await on('2018-12-20')
    const certified = { kind: 'statement-of-vote', on: '2018-12-14', document: 'SOV' }
    expect((await fact(certified)).json.effect).toMatchObject({
      on: '2018-12-19',
      atLatest: false,
    })
    const before = { ...certified, on: '2018-11-05' }
    expect(code(await fact(before))).toBe('bad-input')
    const old = await fact({ kind: 'election', on: '2018-06-05' })
    expect(old.json.effect).toMatchObject({ on: '2018-06-06', from: 'election' })
  })

  test('an observer reads and writes nothing', async () => {
    const observer = await server.as('observer')
    expect((await observer.get('/api/ballot/texts')).status).toBe(200)
    const tried = await observer.post('/api/ballot/facts', {
      kind: 'election',
      on: '2018-11-06',
    })
    expect(code(tried)).toBe('not-allowed')
  })
})
