import { randomStream } from '@groundswell/basics'
import { countPosterior } from '../distinct-count.ts'
import { intervalOf } from '../interval.ts'
import { distinctOf } from './drive.ts'
import { driveFamilies } from './family.ts'
import { sampledEvidence } from './sampled-evidence.ts'

export interface CalibrationQuestion {
  /** Simulated drives of each family. */
  readonly drives: number
  readonly seed: string
  /** Names of the families to run; all of them by default. */
  readonly families?: readonly string[]
  /** Posterior draws for each drive; 1,000 by default. */
  readonly draws?: number
}

/** How the 90 % interval did on one family of drives. */
export interface FamilyCalibration {
  readonly family: string
  readonly drives: number
  /** Share of drives whose true distinct count lies in the interval. */
  readonly coverage: number
  /** Share whose truth lies below, and above, the interval. */
  readonly below: number
  readonly above: number
  /** Mean of (median − truth) / truth, and mean width of the interval over the truth. */
  readonly bias: number
  readonly width: number
}

/** Simulates drives family by family, counts each, and compares with the truth. */
export function runCalibration(
  question: CalibrationQuestion,
): readonly FamilyCalibration[] {
  const { families } = question
  return driveFamilies
    .filter(({ name }) => families === undefined || families.includes(name))
    .map(({ name, make }) => {
      let [inside, below, above, bias, width, counted] = [0, 0, 0, 0, 0, 0]
      for (let k = 0; k < question.drives; k++) {
        const seed = `${question.seed}/${name}/${k}`
        const drive = make(randomStream(seed))
        const truth = distinctOf(drive)
        if (truth === 0) continue
        const evidence = sampledEvidence(drive, seed)
        const draws = question.draws ?? 1000
        const { median, low, high } = intervalOf(
          countPosterior({ evidence, seed, draws }).distinct,
        )
        counted += 1
        if (truth < low) below += 1
        else if (truth > high) above += 1
        else inside += 1
        bias += (median - truth) / truth
        width += (high - low) / truth
      }
      return {
        family: name,
        drives: counted,
        coverage: inside / counted,
        below: below / counted,
        above: above / counted,
        bias: bias / counted,
        width: width / counted,
      }
    })
}
