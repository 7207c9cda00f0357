import { addDays, calendarDate, randomStream, sha256Hex } from '@groundswell/basics'
import { countyProjections, packOn } from '@groundswell/rules'
import { expect, test } from 'vitest'
import {
  countedSamples,
  draw,
  drawSeed,
  frameCommitment,
  frameOf,
  frameText,
  isCommitted,
  lawfulPlan,
  sampleText,
  verifySample,
} from '../draw/index.ts'
import { filingBoxes, turnInPlan } from '../filing/index.ts'
import {
  certificate,
  mayRecord,
  type OfficialAct,
  type OfficialCase,
  type OfficialRecord,
  officialState,
  verifyCertificate,
} from './index.ts'

const filed = calendarDate('2017-07-25')
const california = valueOf(packOn('us-ca', filed))
const codes = california.reasons.filter((r) => r.of !== 'open').map((r) => r.code)

/** An invented filing: sheets of up to ten lines in two counties. */
const sheets = Array.from({ length: 520 }, (_, i) => ({
  id: `S-${`${i}`.padStart(4, '0')}`,
  place: i < 400 ? 'Kern' : 'Inyo',
  lines: 3 + (i % 8),
}))

test('a petition goes from the filing to a certificate that its published files prove', () => {
  const plan = valueOf(turnInPlan(california, sheets))
  const boxed = filingBoxes(plan, 100).flatMap((box) =>
    box.sheets.map((sheet) => ({ ...sheet, place: box.place ?? '' })),
  )
  const lines = boxed.flatMap(({ id, lines: n, place }) =>
    Array.from({ length: n }, (_, i) => ({ line: `${id}-${i + 1}`, place })),
  )
  const frame = valueOf(
    frameOf({ lines: lines.map((l) => l.line), places: lines.map((l) => l.place) }),
  )
  const petition: OfficialCase = {
    pack: california,
    kind: 'statute',
    title: 'An invented measure',
    required: 2400,
    filed,
    parts: plan.offices.map(({ place }) => ({ place: place ?? '' })),
  }
  const desk = deskOf(petition)
  for (const { place = '', lines: raw } of plan.offices) {
    desk.put({ kind: 'raw-count', place, raw })
  }
  const listed = plan.offices.map(({ place = '', lines: n }) => ({ place, lines: n }))
  const commitment = frameCommitment(frame)
  desk.put({ kind: 'commitment', commitment, lines: listed })

  const seed = valueOf(drawSeed('27182 81828 45904 52353'))
  desk.put({ kind: 'seed', seed })
  const lawful = valueOf(lawfulPlan(california, frame))
  const drawn = draw(frame, lawful.strata, seed)
  desk.put({
    kind: 'draw',
    stage: 'first',
    sampleSha256: sha256Hex(sampleText(drawn.drawn)),
    drawn: lawful.strata.map(({ place = '', size }) => ({ place, size })),
  })

  const chance = randomStream('findings')
  const results = drawn.drawn.map(({ line }) => {
    const u = chance.uniform()
    const result = u < 0.72 ? 'valid' : u < 0.725 ? 'DUPLICATE' : 'NOT_REGISTERED'
    return { line, result }
  })
  const counted = valueOf(countedSamples({ frame, sample: drawn.drawn, results, codes }))
  for (const { place = '', sample, valid, rejected, pending } of counted) {
    desk.put({
      kind: 'sample-result',
      stage: 'first',
      place,
      lines: sample,
      valid,
      rejected,
      pending,
    })
  }
  const sampled = desk.state()
  expect(sampled.outcome).toBe('full-check')

  for (const { place = '', lines: n } of plan.offices) {
    const valid = Math.round(n * 0.72)
    const rejected = { NOT_REGISTERED: n - valid }
    desk.put({ kind: 'full-check-result', place, lines: n, valid, rejected, pending: 0 })
  }
  const end = desk.state()
  const issued = { on: addDays(filed, 90), by: 'the Secretary of State' }
  const made = valueOf(certificate(petition, end, issued))
  desk.put({ kind: 'certificate' })
  expect(desk.state()).toMatchObject({ certified: true, final: 'sufficient' })

  // From here on only what was published: frame, seed, sample, findings, certificate.
  const published = JSON.parse(JSON.stringify(made))
  expect(isCommitted(frame, published.reported.commitment)).toBe(true)
  expect(sha256Hex(frameText(frame))).toBe(published.reported.commitment)
  const again = verifySample({ frame, seed, rows: drawn.drawn, plan: lawful })
  expect(again.problems).toEqual([])
  const recounted = valueOf(
    countyProjections(
      california,
      counted.map(({ place = '', raw, sample, valid, rejected }) => ({
        county: place,
        raw,
        sample,
        valid,
        duplicates: rejected['DUPLICATE'] ?? 0,
      })),
      published.required,
    ),
  )
  expect(recounted.outcome).toBe(published.outcome)
  expect(valueOf(verifyCertificate(published))).toEqual([])
})

/** A desk that puts one act after another on record, and fails at the first refused. */
function deskOf(petition: OfficialCase) {
  const records: OfficialRecord[] = []
  const today = addDays(filed, 200)
  return {
    put: (act: OfficialAct) => {
      const record = {
        id: `${records.length}`,
        on: addDays(filed, 5),
        by: 'clerk',
        ...act,
      }
      valueOf(mayRecord(petition, records, record, today))
      records.push(record)
    },
    state: () => valueOf(officialState(petition, records, today)),
  }
}

function valueOf<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
