import type { RandomStream } from '@groundswell/basics'
import { evenSigners, filledDrive, keenFew, type Signers } from './drive.ts'
import { type DriveFamily, mediumTurfs, poolOf } from './drive-shape.ts'

/**
 * The plain shapes by size of the sample: 12 strata of 5 to 5,000 lines, validity 35–97 %,
 * pool 6–30 times the drive. A mixture of samples can hide that small ones cover too much
 * and large ones too little; here nothing averages out.
 */
export const shareFamilies: readonly DriveFamily[] = [5, 10, 20].flatMap((percent) => [
  family(`even-${percent}`, percent, evenSigners),
  family(`keen-${percent}`, percent, (stream, people) =>
    keenFew(stream, people, { people: 0.05, lines: 0.3 }),
  ),
])

function family(
  name: string,
  percent: number,
  signers: (stream: RandomStream, people: number) => Signers,
): DriveFamily {
  return {
    name,
    make: (stream) => {
      const turfs = mediumTurfs(stream)
      return filledDrive(stream, turfs, {
        signers: signers(stream, poolOf(stream, turfs)),
        sampled: percent / 100,
      })
    },
  }
}
