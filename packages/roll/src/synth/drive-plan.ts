import { addDays, type CalendarDate } from '@groundswell/basics'
import { type Dice, diceFor } from './dice.ts'
import { countyOfVoter, type Territory } from './territory.ts'
import { type WeightedList, weightedList } from './weighted-list.ts'

export type Channel = 'volunteer' | 'paid' | 'mail' | 'online'

/** The shape of a drive; `driveOptions` fills in what a caller leaves out. */
export interface DriveOptions {
  readonly lines: number
  /** Share of lines by channel, in hundredths. */
  readonly channels: Readonly<Record<Channel, number>>
  /** Volunteers and paid circulators together. */
  readonly circulators: number
  readonly firstDay: CalendarDate
  readonly weeks: number
  /** Voters who would sign at all, in 10,000: fewer means more people who sign twice. */
  readonly poolShare: number
  /** Lines by keen signers, one voter in 400, in 10,000. */
  readonly keenShare: number
  /** Lines drawn at random for review, in 10,000. */
  readonly drawnShare: number
  /** Lines that carry a year of birth, in 10,000; California's petitions ask for none. */
  readonly birthYearShare: number
  /** Multiplies every rate of invalid lines, in hundredths. */
  readonly invalidity: number
}

/** A drive in the usual shape: 125 lines a circulator, six lines in ten by volunteers. */
export function driveOptions(
  given: Partial<DriveOptions> & Pick<DriveOptions, 'lines' | 'firstDay'>,
): DriveOptions {
  return {
    channels: { volunteer: 58, paid: 22, mail: 12, online: 8 },
    circulators: Math.max(4, Math.round(given.lines / 125)),
    weeks: 17,
    poolShare: 8000,
    keenShare: 300,
    drawnShare: 300,
    birthYearShare: 0,
    invalidity: 100,
    ...given,
  }
}

/** One printed form before anybody has signed it. */
export interface Sheet {
  /** Counted from 1. */
  readonly number: number
  readonly county: string
  readonly channel: Channel
  readonly circulator: string
  /** Week of the drive in which it was turned in, from 1. */
  readonly week: number
  readonly turnedIn: CalendarDate
  /** Lines that will be signed, at most 10. */
  readonly size: number
  /** Multiplies the rates of invalid lines, in hundredths: circulators differ. */
  readonly invalidity: number
  /** Whether the circulator goes from door to door. */
  readonly isWalk: boolean
}

interface Circulator {
  readonly id: string
  readonly county: string
  readonly invalidity: number
}

const purposes = { circulator: 21, sheet: 22 } as const
const factors: Readonly<Record<Channel, readonly number[]>> = {
  volunteer: [55, 70, 80, 85, 90, 95, 100, 105, 115, 130, 150, 190],
  paid: [80, 100, 110, 120, 130, 140, 170, 220, 320],
  mail: [60, 70, 80],
  online: [70, 80, 90],
}

/**
 * The sheets of a drive in the order in which they come in, without end: each belongs to a
 * circulator (or to mail or the online print-off), a county, a week and a day of it.
 */
export function* driveSheets(land: Territory, options: DriveOptions): Generator<Sheet> {
  const channel = weightedList<Channel>(
    Object.entries(options.channels).flatMap(([name, weight]) =>
      isChannel(name) ? [[name, weight] as const] : [],
    ),
  )
  const teams = {
    volunteer: circulators(land, 'volunteer', Math.ceil(options.circulators * 0.86)),
    paid: circulators(land, 'paid', Math.ceil(options.circulators * 0.14)),
  }
  // A drive gathers way: each week brings a little more than the one before.
  const week = weightedList(
    Array.from({ length: options.weeks }, (_, i) => [i + 1, i + 5]),
  )
  for (let number = 1; ; number++) {
    const dice = diceFor(land.key, purposes.sheet, number)
    const by = channel.draw(dice)
    const isCarried = by === 'volunteer' || by === 'paid'
    const person = isCarried ? teams[by].draw(dice) : undefined
    const weekNumber = week.draw(dice)
    const randomCounty = countyOfVoter(land, dice.below(land.voters)).county
    yield {
      number,
      county: person !== undefined && dice.chance(9200) ? person.county : randomCounty,
      channel: by,
      circulator: person?.id ?? by,
      week: weekNumber,
      turnedIn: addDays(options.firstDay, 7 * (weekNumber - 1) + dice.below(7)),
      size: sizeOf(by, dice),
      invalidity: person?.invalidity ?? dice.pick(factors[by]),
      isWalk: by === 'volunteer' && dice.chance(3500),
    }
  }
}

function sizeOf(channel: Channel, dice: Dice): number {
  if (channel === 'online') return 1 + dice.below(2)
  if (channel === 'mail') return 1 + dice.below(4)
  return channel === 'paid' ? 7 + dice.below(4) : 3 + dice.below(8)
}

function circulators(
  land: Territory,
  channel: 'volunteer' | 'paid',
  count: number,
): WeightedList<Circulator> {
  return weightedList(
    Array.from({ length: count }, (_, i) => {
      const dice = diceFor(land.key, purposes.circulator, channel === 'paid' ? -1 - i : i)
      const id = `${channel === 'paid' ? 'P' : 'V'}${String(i + 1).padStart(4, '0')}`
      const county = countyOfVoter(land, dice.below(land.voters)).county
      // Most carry a sheet or two and a few carry hundreds.
      const weight = 1 + Math.min(dice.below(40), dice.below(40), dice.below(40))
      return [{ id, county, invalidity: dice.pick(factors[channel]) }, weight] as const
    }),
  )
}

function isChannel(name: string): name is Channel {
  return name in factors
}
