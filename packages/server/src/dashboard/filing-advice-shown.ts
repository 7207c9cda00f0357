import { calendarDate } from '@groundswell/basics'
import { filingAdvice } from '@groundswell/petition/filing'
import { type DriveCalendar, driveCalendar } from '@groundswell/rules'
import type { CountyPace } from '../count/county-capacity.ts'
import type { ForecastAnswer } from '../count/forecast-answer.ts'
import type { PetitionRules } from '../records/petition-rules.ts'
import type { FilingAdvice } from '../wire/filing-advice.ts'
import type { Petition } from '../wire/petition.ts'
import { plainNumber } from './plain-number.ts'

/** "File now, or collect so many more in these places", with everything that it rests on. */
export function filingAdviceShown(given: {
  readonly petition: Petition
  readonly rules: PetitionRules
  readonly answer: ForecastAnswer
  readonly pace: readonly CountyPace[]
}): FilingAdvice {
  const { petition, answer } = given
  const { collection, odds } = answer
  const { daysLeft } = petition
  const advice = filingAdvice({
    chances: collection.chances,
    target: collection.target,
    steps: collection.steps,
    daysLeft,
  })
  const isCollect = advice.advice === 'collect-more'
  const recent = new Map(given.pace.map((each) => [each.county, each.recent]))
  return {
    advice: advice.advice,
    because: isCollect ? null : advice.because,
    target: advice.target,
    chances: { ...advice.chances },
    qualifies: isCollect ? advice.qualifies : advice.chances.qualifies,
    reachesTarget: isCollect ? advice.reachesTarget : advice.because === 'chance-reached',
    lines: isCollect ? advice.lines : 0,
    perDay: isCollect ? advice.perDay : 0,
    places: isCollect
      ? advice.places.map(({ place, lines }) => ({
          place,
          lines,
          perDay: lines / Math.max(1, daysLeft),
          recentPerDay: recent.get(place) ?? 0,
        }))
      : [],
    counties: odds.counties.map((county) => ({ ...county })),
    daysLeft,
    waiting: waitingCosts(given.rules, petition),
    simulations: collection.simulations,
    assumptions: assumptionsOf(given.rules),
  }
}

/** Filing earlier lets the official count end earlier, which may reach an earlier election. */
function waitingCosts(rules: PetitionRules, petition: Petition): FilingAdvice['waiting'] {
  const filedOn = (filed: string): DriveCalendar | undefined => {
    const question = { kind: rules.kind, start: calendarDate(rules.start) }
    const found = driveCalendar(rules.pack, { ...question, filed: calendarDate(filed) })
    return found.ok ? found.value : undefined
  }
  const today = filedOn(petition.asOf)
  const last = filedOn(petition.deadline)
  const checked = (calendar: DriveCalendar | undefined) =>
    calendar?.entries.find(({ id }) => id === 'full-check')?.date ?? null
  return {
    electionToday: today?.election ?? null,
    electionLastDay: last?.election ?? null,
    checkedToday: checked(today),
    checkedLastDay: checked(last),
  }
}

function assumptionsOf({ pack, kind }: PetitionRules): string[] {
  const distribution = pack.kinds.find((each) => each.kind === kind)?.requirement
    .distribution
  return [
    'Lines to come are as valid as those that the county has in hand, and repeats inside a county grow with the square of its lines.',
    'No county is asked for more than twice the lines a day that it brought at its best, over the last four weeks or since the start. That is a judgement, not a measurement.',
    ...(distribution === undefined
      ? []
      : [
          `Signatures must also come from where the law wants them (${plainNumber('districts' in distribution ? distribution.districts : distribution.places)} ${distribution.of}). These records do not say which of them a line belongs to, so the advice looks at the whole alone; "groundswell odds --advice --districts" takes a list.`,
        ]),
  ]
}
