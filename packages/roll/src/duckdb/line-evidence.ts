import type { DuckDBResult } from '@duckdb/node-api'
import { packedLevels, unpackedLevels } from '../claim-comparison.ts'
import { type Decision, decide } from '../decide.ts'
import model from '../match-model.json' with { type: 'json' }
import { posterior } from '../posterior.ts'
import { type CodeComparison, codeWeight } from './code-comparison.ts'
import { readIntegerBlocks } from './integer-block.ts'
import { type LineKeys, lineCodes, noCodes } from './line-keys.ts'
import type { RollWords } from './roll-words.ts'

/** What is known of each line so far, by the file's line number. */
export interface LineEvidence {
  /** The best candidate's row in `voter`, -1 before any. */
  readonly voter: Int32Array
  readonly best: Float32Array
  readonly second: Float32Array
  /** Sum of 2^weight over all candidates. */
  readonly sum: Float64Array
  readonly levels: Int32Array
  readonly candidates: Int32Array
}

/** The evidence before any candidate. */
export function noEvidence(end: number): LineEvidence {
  return {
    voter: new Int32Array(end).fill(-1),
    best: new Float32Array(end).fill(-Infinity),
    second: new Float32Array(end).fill(-Infinity),
    sum: new Float64Array(end),
    levels: new Int32Array(end),
    candidates: new Int32Array(end),
  }
}

/**
 * Weighs every candidate that a query of `candidatesSql` found into `evidence`. The engine
 * joins whole numbers; the comparison is the one that the review desk shows. Pairs are counted
 * by the place of their rule.
 */
export async function gatherEvidence(
  found: DuckDBResult,
  keys: LineKeys,
  words: RollWords,
  compare: CodeComparison,
  evidence: LineEvidence,
  pairs: Int32Array,
  signal?: AbortSignal,
): Promise<void> {
  const line = noCodes()
  const voter = noCodes()
  const levels = unpackedLevels(0)
  await readIntegerBlocks(
    found,
    (
      [
        lineAt,
        voterAt,
        last,
        first,
        middle,
        suffix,
        birth,
        house,
        street,
        unit,
        city,
        zip,
        rule,
      ],
      rows,
    ) => {
      if (!lineAt || !voterAt || !last || !first || !middle || !suffix) return
      if (!birth || !house || !street || !unit || !city || !zip || !rule) return
      for (let i = 0; i < rows; i++) {
        const at = lineAt[i] ?? 0
        const by = rule[i] ?? 0
        pairs[by] = (pairs[by] ?? 0) + 1
        lineCodes(keys, at, line)
        voter.last = last[i] ?? -1
        voter.first = first[i] ?? -1
        voter.middle = middle[i] ?? -1
        voter.suffix = suffix[i] ?? -1
        voter.birth = birth[i] ?? -1
        voter.house = house[i] ?? -1
        voter.street = street[i] ?? -1
        voter.unit = unit[i] ?? -1
        voter.city = city[i] ?? -1
        voter.zip = zip[i] ?? -1
        if (!compare(line, voter, levels)) continue
        const weight = codeWeight(words, line, voter, levels)
        addCandidate(evidence, at, voterAt[i] ?? -1, weight, packedLevels(levels))
      }
    },
    signal,
  )
}

/** Adds one candidate; among equals the earlier row of the roll stands for the line. */
export function addCandidate(
  evidence: LineEvidence,
  line: number,
  voter: number,
  weight: number,
  levels: number,
): void {
  evidence.sum[line] = (evidence.sum[line] ?? 0) + 2 ** weight
  evidence.candidates[line] = (evidence.candidates[line] ?? 0) + 1
  const single = Math.fround(weight)
  const best = evidence.best[line] ?? -Infinity
  const isFirstAmongEquals = single === best && voter < (evidence.voter[line] ?? -1)
  if (single > best || isFirstAmongEquals) {
    evidence.second[line] = best
    evidence.best[line] = single
    evidence.voter[line] = voter
    evidence.levels[line] = levels
  } else if (single > (evidence.second[line] ?? -Infinity)) {
    evidence.second[line] = single
  }
}

/** The probability of a line's best candidate; 0 when it has none. */
export function lineProbability(
  evidence: LineEvidence,
  line: number,
  voters: number,
): number {
  if ((evidence.voter[line] ?? -1) < 0) return 0
  return posterior(
    evidence.best[line] ?? 0,
    evidence.sum[line] ?? 0,
    voters,
    model.onRoll,
  )
}

/** The zone of a line as its evidence stands. */
export function lineDecision(
  evidence: LineEvidence,
  line: number,
  voters: number,
): Decision {
  if ((evidence.voter[line] ?? -1) < 0) return decide(null)
  return decide({
    levels: unpackedLevels(evidence.levels[line] ?? 0),
    probability: lineProbability(evidence, line, voters),
    margin: (evidence.best[line] ?? 0) - (evidence.second[line] ?? -Infinity),
  })
}
