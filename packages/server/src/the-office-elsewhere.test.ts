import { verifyCertificate } from '@groundswell/petition/official'
import { districtProjections, memberStates, pack } from '@groundswell/rules'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enginesHere } from './testing/engines.ts'
import { type OfficeOf, officeOf } from './testing/office-of.ts'

const seed = '27182818284590452353'

/** Nevada: every line is of a county and a petition district, and each district owes its part. */
describe.each(enginesHere())('an office of Nevada on $name', (engine) => {
  let office: OfficeOf
  const act = (name: string, body?: object) => office.act(name, body)
  const parts = ['1', '2', '3', '4'].map((district) => ({ county: 'Clark', district }))
  const roll = ['voter_id,first,last,house,street,city,zip,county,status']
  const filing = ['line_id,county,district,sheet,row,first,last,house,street,city,zip']
  for (let i = 1; i <= 24; i += 1) {
    const who = `Ada,Voter${i},${i},Elm St,Las Vegas,89101`
    // Number 8 is registered in another county than the document names.
    roll.push(`N${i},${who},${i === 8 ? 'Washoe' : 'Clark'},ACTIVE`)
    filing.push(
      `L${i},Clark,${Math.ceil(i / 6)},S${Math.ceil(i / 6)},${i % 6 || 6},${who}`,
    )
  }

  beforeAll(async () => {
    office = await officeOf(engine, {
      rules: 'us-nv@2018-06-01',
      kind: 'amendment',
      start: '2018-01-02',
      deadline: '2018-06-19',
      asOf: '2018-06-20',
      required: 20,
    })
    await office.server.as('manager').then((m) => m.upload({ kind: 'roll' }, csv(roll)))
    await office.server.idle()
  })
  afterAll(() => office.stop())

  test('a filing names its county and its petition district', async () => {
    const filed = {
      onDate: '2018-06-19',
      sheets: 1,
      lines: 6,
      filedBy: 'Mara Lindqvist',
      authority: 'proponent',
    }
    const none = await act('filings', { ...filed, county: 'Clark' })
    expect(none.json.refusal).toMatchObject({ code: 'bad-input', field: 'district' })
    const fifth = await act('filings', { ...filed, county: 'Clark', district: '5' })
    expect(fifth.json.refusal.field).toBe('district')
    for (const part of parts) {
      expect((await act('filings', { ...filed, ...part })).status).toBe(200)
      expect((await act('raw-counts', { ...part, lines: 6 })).status).toBe(200)
    }
    const view = (await office.tomas.get('/api/official')).json
    expect(view.petition.districts).toEqual(['1', '2', '3', '4'])
    expect(view.steps.find((s: { id: string }) => s.id === 'requirement').state).toBe(
      'done',
    )
  })

  test('a list without districts is refused with its rows', async () => {
    const bare = filing.map((row) => row.split(',').filter((_, i) => i !== 2))
    await office.tomas.upload({ kind: 'filing' }, csv(bare.map((row) => row.join(','))))
    await office.server.idle()
    expect((await act('frame', { source: 'filing' })).json.refusal.code).toBe(
      'frame-refused',
    )
  })

  test('the sample is drawn by county and district', async () => {
    await office.tomas.upload({ kind: 'filing' }, csv(filing))
    await office.server.idle()
    expect((await act('frame', { source: 'filing' })).json.frame.lines).toBe(24)
    await act('seed', { seed, again: seed })
    const drawn = (await act('draw', { stage: 'sample' })).json
    expect(drawn.tallies.map((t: { county: string }) => t.county)).toEqual(
      parts.map(({ county, district }) => `${county} / ${district}`),
    )
    const line = (await office.rosa.get('/api/verification/lines/L8')).json
    expect(line.candidates[0].disqualifiers).toEqual([
      expect.objectContaining({ reason: 'OUT_OF_JURISDICTION' }),
    ])
    const own = (await office.rosa.get('/api/verification/lines/L9')).json
    expect(own.candidates[0].disqualifiers).toEqual([])
  })

  test('a district that falls short ends the petition, whatever the others hold', async () => {
    for (let i = 1; i <= 24; i += 1) {
      const invalid = i === 8 || i === 9 || i === 10
      const finding = invalid
        ? { found: 'invalid', reason: i === 8 ? 'OUT_OF_JURISDICTION' : 'NOT_REGISTERED' }
        : { found: 'valid', voterId: `N${i}` }
      const answer = await office.rosa.post(`/api/verification/lines/L${i}/findings`, {
        expectedVersion: 0,
        ...finding,
      })
      expect([i, answer.status]).toEqual([i, 200])
    }
    const view = (await act('closing', { stage: 'sample' })).json
    // 21 of 20 are valid, but the second district has 3 of the 5 it owes.
    expect(view.projection.outcome).toBe('insufficient')
    expect(view.projection.unverifiedRules.join()).toContain('NRS 293.1278')
    const [head, ...rows] = (await office.file('districts.csv')).trim().split('\n')
    expect(head).toBe('county,district,raw,sample,valid')
    const nevada = pack('us-nv@2018-06-01')
    if (!nevada.ok) throw new Error('no pack')
    const again = districtProjections(
      nevada.value,
      rows.map((row) => {
        const [county = '', district = '', raw, sample, valid] = row.split(',')
        const counts = { raw: Number(raw), sample: Number(sample), valid: Number(valid) }
        return { county, district, ...counts }
      }),
      20,
    )
    expect(again).toMatchObject({ value: { projected: 21, outcome: 'insufficient' } })
    const { certificate } = (await act('certificate')).json
    expect(certificate.final).toBe('insufficient')
    expect(verifyCertificate(certificate)).toEqual({ ok: true, value: [] })
  })
})

/** The European Union: the member states check and certify; the desk keeps what they said. */
describe.each(enginesHere())('an initiative of the Union on $name', (engine) => {
  let office: OfficeOf
  const act = (name: string, body?: object) => office.act(name, body)
  const states = [
    'Germany',
    'France',
    'Italy',
    'Spain',
    'Poland',
    'Romania',
    'Netherlands',
  ]

  beforeAll(async () => {
    office = await officeOf(engine, {
      rules: 'eu-eci@2025-01-01',
      kind: 'initiative',
      start: '2025-01-01',
      asOf: '2026-06-01',
      required: 1_000_000,
    })
  })
  afterAll(() => office.stop())

  test('there is no count, frame or draw here, only certificates', async () => {
    const view = (await office.tomas.get('/api/official')).json
    expect(view.steps.map((s: { id: string }) => s.id)).toEqual([
      'state-certificates',
      'outcome',
      'certificate',
    ])
    expect(view.petition).toMatchObject({ placeTitle: 'member state', districts: [] })
    expect((await act('seed', { seed, again: seed })).json.refusal.code).toBe(
      'not-the-turn',
    )
    const early = { state: 'Germany', paper: 1, online: 1 }
    const answer = await act('state-certificates', early)
    expect(answer.json.refusal.sentence).toContain('has not filed')
  })

  test('a certificate is amended by another that says why', async () => {
    for (const county of states) {
      const filed = {
        onDate: '2026-03-01',
        sheets: 0,
        lines: 160_000,
        filedBy: 'the organisers',
        authority: 'proponent',
      }
      expect((await act('filings', { ...filed, county })).status).toBe(200)
    }
    const atlantis = await act('state-certificates', {
      state: 'Atlantis',
      paper: 1,
      online: 1,
    })
    expect(atlantis.json.refusal).toMatchObject({ code: 'bad-input', field: 'state' })
    for (const state of states) {
      const answer = await act('state-certificates', { state, paper: 40_000, online: 1 })
      expect([state, answer.status]).toEqual([state, 200])
    }
    const silent = await act('state-certificates', {
      state: 'DE',
      paper: 40_000,
      online: 110_000,
    })
    expect(silent.json.refusal.field).toBe('why')
    for (const state of states) {
      const amended = { state, paper: 40_000, online: 110_000, why: 'online was missing' }
      expect((await act('state-certificates', amended)).status).toBe(200)
    }
    const view = (await office.tomas.get('/api/official')).json
    expect(view.stateCertificates).toHaveLength(7)
    expect(view.stateCertificates[0]).toMatchObject({ state: 'Germany', online: 110_000 })
  })

  test('a million and seven states suffice, and the published file shows it again', async () => {
    const rows = (await office.file('states.csv')).trim().split('\n').slice(1)
    const union = pack('eu-eci@2025-01-01')
    if (!union.ok) throw new Error('no pack')
    const again = memberStates(
      union.value,
      rows.map((row) => ({
        state: row.split(',')[0] ?? '',
        signatories: Number(row.split(',')[1]),
      })),
    )
    expect(again).toMatchObject({ value: { total: 1_050_000, outcome: 'sufficient' } })
    const { certificate, final } = (await act('certificate')).json
    expect(final).toBe('sufficient')
    expect(certificate.reported.states).toHaveLength(7)
    expect(verifyCertificate(certificate)).toEqual({ ok: true, value: [] })
    expect((await office.file('certificate.pdf')).slice(0, 5)).toBe('%PDF-')
  })
})

/** Colorado: an amendment owes a share of the electors of each senate district besides. */
describe.each(enginesHere())('an office of Colorado on $name', (engine) => {
  let office: OfficeOf
  const act = (name: string, body?: object) => office.act(name, body)

  beforeAll(async () => {
    office = await officeOf(engine, {
      rules: 'us-co@2018-06-01',
      kind: 'amendment',
      start: '2018-02-01',
      asOf: '2018-08-06',
      required: 10,
    })
  })
  afterAll(() => office.stop())

  test('the districts report after the sample, each with its electors', async () => {
    const early = { district: '1', valid: 1, base: 10 }
    expect((await act('district-counts', early)).json.refusal.code).toBe('not-the-turn')
    await act('filings', {
      onDate: '2018-08-06',
      sheets: 2,
      lines: 12,
      filedBy: 'Mara Lindqvist',
      authority: 'proponent',
    })
    await act('raw-counts', { lines: 12 })
    const roll = ['voter_id,first,last,house,street,city,zip,county,status']
    const filing = ['line_id,county,sheet,row,first,last,house,street,city,zip']
    for (let i = 1; i <= 12; i += 1) {
      const who = `Ada,Voter${i},${i},Elm St,Denver,80201`
      roll.push(`C${i},${who},Denver,ACTIVE`)
      filing.push(`L${i},Denver,S1,${i},${who}`)
    }
    await office.server.as('manager').then((m) => m.upload({ kind: 'roll' }, csv(roll)))
    await office.server.idle()
    await office.tomas.upload({ kind: 'filing' }, csv(filing))
    await office.server.idle()
    expect((await act('frame', { source: 'filing' })).status).toBe(200)
    await act('seed', { seed, again: seed })
    await act('draw', { stage: 'sample' })
    for (let i = 1; i <= 12; i += 1) {
      await office.rosa.post(`/api/verification/lines/L${i}/findings`, {
        expectedVersion: 0,
        found: 'valid',
        voterId: `C${i}`,
      })
    }
    const closed = (await act('closing', { stage: 'sample' })).json
    expect(closed.petition.distribution).toMatchObject({ needed: 35, named: false })
    const odd = await act('district-counts', { district: '36', valid: 1, base: 10 })
    expect(odd.json.refusal.field).toBe('district')
    const bare = await act('district-counts', { district: '1', valid: 1 })
    expect(bare.json.refusal.field).toBe('base')
    for (let i = 1; i <= 35; i += 1) {
      const count = { district: `${i}`, valid: i === 7 ? 1 : 2, base: 100 }
      expect((await act('district-counts', count)).status).toBe(200)
    }
    const short = (await office.tomas.get('/api/official')).json
    expect(short.final).toBeNull()
    const amended = { district: '7', valid: 2, base: 100, why: 'a second look' }
    const met = (await act('district-counts', amended)).json
    expect(met.final).toBe('sufficient')
    const { certificate } = (await act('certificate')).json
    expect(certificate.reported.districts).toHaveLength(35)
    expect(verifyCertificate(certificate)).toEqual({ ok: true, value: [] })
  })
})

function csv(rows: readonly string[]): string {
  return `${rows.join('\n')}\n`
}
