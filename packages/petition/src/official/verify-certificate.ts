import { ok, type Result } from '@groundswell/basics'
import { type Pack, pack, type Refusal } from '@groundswell/rules'
import {
  recountCaliforniaOutcome,
  recountColoradoOutcome,
  recountCounty,
  recountFirstSample,
  recountMemberStates,
  recountNevadaOutcome,
  recountPairTest,
  recountProportional,
  recountSecondSample,
} from '@groundswell/rules/recount'
import type { Certificate, CertificateFigure } from './certificate.ts'
import { type Part, partKey } from './official-case.ts'
import { sumOf } from './official-estimate.ts'
import {
  imbalance,
  type LineCounts,
  rejectedLines,
  type Stage,
} from './official-record.ts'

/** One way in which a certificate does not follow from what it reports. */
export interface CertificateProblem {
  readonly figure: string
  readonly place?: string
  readonly says: string
  readonly should: string
}

/**
 * Reckons a certificate again from the counts that it reports, by a second implementation of
 * each method that shares no line with the first, and names every figure that differs. None:
 * the certificate follows from its counts. Whether the counts are true it cannot know.
 */
export function verifyCertificate(
  certificate: Certificate,
): Result<readonly CertificateProblem[], Refusal> {
  const law = pack(certificate.petition.pack)
  if (!law.ok) return law
  const { problems, outcome, raw } = recounted(certificate, law.value)
  return ok([
    ...unbalanced(certificate),
    ...problems,
    ...differs('outcome', certificate.outcome ?? '', outcome ?? ''),
    ...differs('final', certificate.final, finalOf(certificate, outcome, raw)),
  ])
}

interface Recounted {
  readonly problems: readonly CertificateProblem[]
  readonly outcome?: string
  readonly raw: number
}

function recounted(certificate: Certificate, law: Pack): Recounted {
  const { reported, required, figures } = certificate
  const raw = reported.raw.reduce((sum, r) => sum + r.raw, 0)
  const rule = law.verification
  if (rule.kind === 'member-states') {
    const states = rule.states.map(({ code, name, seats }) => {
      const found = reported.states.find((s) => s.state === code || s.state === name)
      return { seats, signatories: (found?.paper ?? 0) + (found?.online ?? 0) }
    })
    const { outcome, total } = recountMemberStates(states)
    return { problems: figure(figures, 'total', total), outcome, raw }
  }
  if (raw < required) return { problems: [], raw }
  const first = stageOf(certificate, 'first')
  const all = sumOf(first)
  const duplicates = all.rejected['DUPLICATE'] ?? 0
  const sampled = { raw, sample: all.lines, valid: all.valid, duplicates, required }
  switch (rule.kind) {
    case 'county-samples': {
      let projected = 0
      const problems = first.flatMap((county) => {
        const again = recountCounty({
          raw: rawOf(certificate, county),
          sample: county.lines,
          valid: county.valid,
          duplicates: county.rejected['DUPLICATE'] ?? 0,
        })
        projected += again.projected
        return Object.entries(again).flatMap(([id, value]) =>
          figure(figures, id, value, county.place),
        )
      })
      const outcome = recountCaliforniaOutcome(projected, required)
      const sum = figure(figures, 'state', projected)
      return {
        problems: [...problems, ...sum],
        outcome: spread(certificate, outcome),
        raw,
      }
    }
    case 'pair-test': {
      const invalid = rejectedLines(all, (code) => code !== 'DUPLICATE')
      const again = recountPairTest({ ...sampled, invalid })
      const { outcome } = again
      const problems = [
        ...figure(figures, 'upper-invalid', again.upperInvalid),
        ...figure(figures, 'maximum-pairs', again.maximumPairs),
        ...figure(figures, 'expected-pairs', again.expectedPairs ?? ''),
        ...figure(figures, 'acceptable-pairs', again.acceptablePairs ?? ''),
      ]
      return { problems, outcome, raw }
    }
    case 'two-stage': {
      const again = recountFirstSample({ ...sampled, valid: all.valid + duplicates })
      const problems = [
        ...figure(figures, 'margin', again.margin),
        ...figure(figures, 'projected', again.projected),
      ]
      const second = secondOf(certificate, raw)
      const more = second
        ? figure(certificate.secondFigures, 'projected', second.projected)
        : []
      return { problems: [...problems, ...more], outcome: again.outcome, raw }
    }
    case 'duplicates-rejected': {
      const projected = recountProportional(sampled)
      const outcome = spread(certificate, recountColoradoOutcome(projected, required))
      return { problems: figure(figures, 'projected', projected), outcome, raw }
    }
    case 'no-duplicate-rule':
      return { ...recountDistricts(certificate, first), raw }
    case 'every-line': {
      const outcome = all.valid >= required ? 'sufficient' : 'insufficient'
      return { problems: figure(figures, 'valid', all.valid), outcome, raw }
    }
  }
}

/** Nevada: four districts, each of which owes a quarter of the requirement, rounded up. */
function recountDistricts(
  certificate: Certificate,
  results: readonly (Part & LineCounts)[],
) {
  const owed = Math.ceil(certificate.required / 4)
  const sums = new Map<string, number>()
  const problems = results.flatMap((r) => {
    const counts = { raw: rawOf(certificate, r), sample: r.lines, valid: r.valid }
    const projected = recountProportional(counts)
    const district = r.district ?? ''
    sums.set(district, (sums.get(district) ?? 0) + projected)
    return figure(certificate.figures, 'projected', projected, partKey(r))
  })
  const outcomes = [...sums.values()].map((sum) => recountNevadaOutcome(sum, owed))
  const outcome =
    sums.size < 4 || outcomes.includes('insufficient')
      ? 'insufficient'
      : outcomes.includes('full-check')
        ? 'full-check'
        : 'sufficient'
  return { problems, outcome }
}

/** A sufficient sum does not suffice where too few districts reach what they owe. */
function spread(certificate: Certificate, outcome: string): string {
  const { districts } = certificate.reported
  if (outcome !== 'sufficient' || districts.length === 0) return outcome
  const amendment = certificate.petition.pack.startsWith('us-co')
  const [percent, needed] = amendment ? [2, 35] : [1, 5]
  const reached = districts.filter((d) => 100 * d.valid >= percent * (d.base ?? 0)).length
  return reached >= needed ? outcome : 'full-check'
}

/** The check of every line suffices only if each of Nevada's districts has its quarter. */
function isSpread(certificate: Certificate): boolean {
  const { reported, required } = certificate
  if (!certificate.petition.pack.startsWith('us-nv')) {
    return spread(certificate, 'sufficient') === 'sufficient'
  }
  const sums = new Map<string, number>()
  for (const { district = '', valid } of reported.fullCheck) {
    sums.set(district, (sums.get(district) ?? 0) + valid)
  }
  return sums.size === 4 && [...sums.values()].every((n) => n >= Math.ceil(required / 4))
}

function secondOf(certificate: Certificate, raw: number) {
  const second = sumOf(stageOf(certificate, 'second'))
  if (second.lines === 0) return undefined
  const duplicates = second.rejected['DUPLICATE'] ?? 0
  const valid = second.valid + duplicates
  const { required } = certificate
  return recountSecondSample({ raw, sample: second.lines, valid, duplicates, required })
}

function finalOf(
  certificate: Certificate,
  outcome: string | undefined,
  raw: number,
): string {
  const { required, reported } = certificate
  if (outcome === undefined) return raw < required ? 'insufficient' : ''
  if (outcome !== 'full-check') return outcome
  const second = secondOf(certificate, raw)
  if (second) return second.outcome
  const total = sumOf(reported.fullCheck)
  const finished = total.lines === raw && total.pending === 0
  const reached = total.valid >= required && isSpread(certificate)
  if (!finished && !(reported.fullCheckStopped && reached)) return 'a full check'
  return reached ? 'sufficient' : 'insufficient'
}

/** P7: every report holds each of its lines once, and no certificate leaves one open. */
function unbalanced({ reported }: Certificate): readonly CertificateProblem[] {
  const samples = reported.samples.flatMap((r) => balance('sample', r, 'none open'))
  const checked = reported.fullCheck.flatMap((r) =>
    balance('full-check', r, reported.fullCheckStopped ? 'any' : 'none open'),
  )
  return [...samples, ...checked]
}

function balance(
  name: string,
  report: Part & LineCounts,
  open: 'none open' | 'any',
): readonly CertificateProblem[] {
  const place = partKey(report)
  const lost = imbalance(report)
  const says = `${report.lines}`
  const should = `${report.lines - lost}`
  const left = open === 'any' ? 0 : report.pending
  return [
    ...(lost === 0 ? [] : [{ figure: `${name} lines`, place, says, should }]),
    ...(left === 0
      ? []
      : [{ figure: `${name} open lines`, place, says: `${left}`, should: '0' }]),
  ]
}

function stageOf(certificate: Certificate, stage: Stage) {
  return certificate.reported.samples.filter((r) => r.stage === stage)
}

function rawOf({ reported }: Certificate, part: Part): number {
  return reported.raw.find((r) => partKey(r) === partKey(part))?.raw ?? 0
}

/** A figure that the certificate states otherwise; one that it leaves out is no problem. */
function figure(
  figures: readonly CertificateFigure[],
  id: string,
  should: string | number,
  place?: string,
): readonly CertificateProblem[] {
  const stated = figures.find((f) => f.id === id && f.place === place)
  return stated ? differs(id, stated.value, `${should}`, place) : []
}

function differs(
  figureId: string,
  says: string,
  should: string,
  place?: string,
): readonly CertificateProblem[] {
  if (says === should) return []
  return [{ figure: figureId, ...(place === undefined ? {} : { place }), says, should }]
}
