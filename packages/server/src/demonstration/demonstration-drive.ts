import { calendarDate } from '@groundswell/basics'
import { type DriveOptions, driveOptions } from '@groundswell/roll/synth'
import type { NewPetition } from '../records/set-up-petition.ts'

/**
 * The demonstration: a drive in the shape of California's measure 16-0011A1 of 2017 at
 * one twentieth of its size. All people are invented.
 */
const start = calendarDate('2017-01-26')

/** 585,407 signatures (Secretary of State, 2017), divided by 20 and rounded up. */
const scaledRequirement = 29_271

export const demonstrationPetition: NewPetition = {
  id: 'demonstration',
  title: 'California Nationhood (demonstration drive)',
  identifier: '16-0011A1',
  rules: 'us-ca@2017-01-26',
  kind: 'amendment',
  start,
  asOf: calendarDate('2017-05-25'),
  required: {
    lines: scaledRequirement,
    note: 'One twentieth of the 585,407 signatures that the measure needed in 2017, rounded up: the demonstration is at 1:20 scale.',
  },
  demonstration: true,
}

export interface DemonstrationSize {
  readonly voters: number
  readonly lines: number
  readonly circulators: number
  /** Drawn lines in 10,000. */
  readonly drawnShare: number
  /** Lines left to review before the last day, which brings a few more. */
  readonly leftToReview: number
  /** Lines drawn for keying on the last day, of which some are read once or twice. */
  readonly drawnToKey: number
}

export const usualSize: DemonstrationSize = {
  voters: 1_000_000,
  lines: 25_800,
  circulators: 180,
  drawnShare: 1100,
  leftToReview: 117,
  drawnToKey: 60,
}

/** Days after which the count was made: its history begins in spring. */
export const countedOn = ['2017-04-06', '2017-05-23', '2017-05-25'] as const

/** The drive's options for the synthetic generator. */
export function demonstrationOptions(size: DemonstrationSize): DriveOptions {
  return driveOptions({
    lines: size.lines,
    firstDay: start,
    circulators: size.circulators,
    weeks: 17,
    drawnShare: size.drawnShare,
  })
}
