import type { RandomStream } from '@groundswell/basics'
import { logUniform, oneOf, type SimulatedDrive, type Turf } from './drive.ts'

/** A kind of drive, and how to make one. */
export interface DriveFamily {
  readonly name: string
  readonly make: (stream: RandomStream) => SimulatedDrive
}

/** Counties and channels of a medium drive: 12 strata from 5 to 5,000 lines, validity 35–97 %. */
export function mediumTurfs(stream: RandomStream): readonly Turf[] {
  const turfs: Turf[] = []
  for (let county = 0; county < 4; county++) {
    for (const channel of ['mail', 'paid', 'volunteer']) {
      turfs.push({
        county: `county ${county}`,
        channel,
        lines: Math.round(logUniform(stream, 5, 5000)),
        validity: 0.35 + 0.62 * stream.uniform(),
      })
    }
  }
  return turfs
}

/** People who might sign: 6 to 30 times the lines of the drive. */
export function poolOf(
  stream: RandomStream,
  turfs: readonly Turf[],
  [low, high]: readonly [number, number] = [6, 30],
): number {
  const lines = turfs.reduce((sum, t) => sum + t.lines, 0)
  return Math.round(lines * logUniform(stream, low, high))
}

export function sampledShare(stream: RandomStream): number {
  return oneOf(stream, [0.03, 0.05, 0.1, 0.2])
}
