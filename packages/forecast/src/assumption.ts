import type { Evidence } from './evidence.ts'
import type { MismatchDiscount } from './mismatch-discount.ts'

/** Something the count takes for granted: a code for programs and a sentence for people. */
export interface Assumption {
  readonly code:
    | 'draw-is-random'
    | 'whole-sheets'
    | 'nothing-reviewed'
    | 'every-line-reviewed'
    | 'convenience-lines'
    | 'strata-without-draw'
    | 'undecided-lines'
    | 'duplicates-without-key'
    | 'duplicates-by-square'
    | 'few-pairs'
    | 'dispositions-taken'
    | 'matcher-audited'
    | 'mismatch-discount'
    | 'county-samples'
  readonly sentence: string
}

/** Everything that the count of this evidence takes for granted. */
export function assumptionsOf(
  evidence: Evidence,
  {
    mismatch,
    audited,
  }: { readonly mismatch: MismatchDiscount; readonly audited: boolean },
): readonly Assumption[] {
  const found: Assumption[] = []
  const say = (code: Assumption['code'], sentence: string) =>
    found.push({ code, sentence })
  const sum = (of: (s: Evidence['strata'][number]) => number) =>
    evidence.strata.reduce((total, s) => total + of(s), 0)
  const convenience = sum((s) => s.convenience)
  const undecided = sum((s) => s.drawnUndecided.lines + s.convenienceUndecided.lines)
  const blind = evidence.strata.filter(
    (s) => s.drawn === 0 && s.stratum.lines > s.convenience,
  )
  const everything = evidence.reviewed === evidence.raw

  if (everything) {
    say(
      'every-line-reviewed',
      'Every line was reviewed: the count is exact as far as the dispositions are.',
    )
  } else if (evidence.reviewed - convenience === 0) {
    say(
      'nothing-reviewed',
      'No drawn line was reviewed: the interval shows ignorance, not evidence.',
    )
  } else if (evidence.sheetDraw !== undefined) {
    const { sheets, likeness } = evidence.sheetDraw
    const worth = evidence.strata.reduce((w, s) => w + s.drawn / s.designEffect, 0)
    const drawn = evidence.reviewed - convenience
    say(
      'whole-sheets',
      `${sheets} whole sheets were drawn at random within their stratum. Lines of a sheet are alike (correlation ${likeness.toFixed(2)}), so that ${drawn} drawn lines tell as much as ${Math.round(worth)} drawn one by one: the design effect is ${(drawn / worth).toFixed(1)}, and the interval is wider for it.`,
    )
  } else {
    say(
      'draw-is-random',
      'The reviewed lines were drawn at random, line by line, within their stratum; if whole sheets were drawn the true interval is wider.',
    )
  }
  if (convenience > 0) {
    say(
      'convenience-lines',
      `${convenience} lines were reviewed for convenience, not drawn: they count for themselves and say nothing about other lines.`,
    )
  }
  if (blind.length > 0 && !everything) {
    const lines = blind.reduce((total, s) => total + s.stratum.lines - s.convenience, 0)
    say(
      'strata-without-draw',
      `${blind.length} strata with ${lines} unreviewed lines have no drawn line: they are taken to resemble the others.`,
    )
  }
  if (undecided > 0) {
    say(
      'undecided-lines',
      `${undecided} undecided lines count as valid with the probability given for each.`,
    )
  }
  if (evidence.duplicatesWithoutKey > 0) {
    say(
      'duplicates-without-key',
      `${evidence.duplicatesWithoutKey} lines rejected as duplicates name no person: each is taken for one pair within its stratum.`,
    )
  }
  if (!everything) {
    say(
      'duplicates-by-square',
      'Repeats not seen are projected from pairs seen: they grow with the square of the lines, and lines still to come draw on the same signers.',
    )
    const pairs = evidence.signers.twice + evidence.signers.thrice + evidence.signers.more
    if (pairs < 4) {
      say(
        'few-pairs',
        `Only ${Math.round(pairs)} people were seen to sign twice: the number of repeats rests partly on what is plausible, one duplicate in two hundred lines to one in four.`,
      )
    }
  }
  if (audited) {
    say(
      'matcher-audited',
      'False accepts and misses of the matcher are corrected by the hand-checked samples given.',
    )
  } else {
    say(
      'dispositions-taken',
      'Dispositions and person keys are taken as right; no matcher error is added.',
    )
  }
  if (mismatch.mean > 0) {
    const percent = (100 * mismatch.mean).toFixed(1)
    const spread = (100 * mismatch.spread).toFixed(1)
    say(
      'mismatch-discount',
      `For the odds alone, the official rejects ${percent} % (± ${spread}) of valid lines because the ink does not match the registration; lines in hand are not discounted.`,
    )
  }
  say(
    'county-samples',
    'The official draws in each county on its own: one person’s lines in two counties are never found there, though the count takes them out.',
  )
  return found
}
