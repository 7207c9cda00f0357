import type { FilingAdvice } from '@groundswell/server/wire'
import { longDate } from './date.ts'
import { chanceWords, counted, exact, rounded } from './number.ts'

/** The advice in a few words, as large as it is meant. */
export function adviceTitle(advice: FilingAdvice): string {
  if (advice.because === 'no-step-helps') return 'No place can raise the odds'
  if (advice.advice === 'file-now') return 'File now'
  return `Collect ${roundLines(advice.lines)} more lines`
}

/** Why, in a sentence or two. */
export function adviceReason(advice: FilingAdvice): string {
  const { chances, target, because } = advice
  const now = `Filed today, the chance to qualify is ${chanceWords(chances.qualifies)}`
  if (advice.advice === 'collect-more') {
    return advice.reachesTarget
      ? `${now}; with these lines it is ${chanceWords(advice.qualifies)}, and ${chanceWords(target)} is the aim.`
      : `${now}. Even with all the lines that these places could give it is ${chanceWords(advice.qualifies)}, not the ${chanceWords(target)} aimed at: other places or more circulators are needed.`
  }
  switch (because) {
    case 'chance-reached':
      return `${now}, and ${chanceWords(target)} was the aim.`
    case 'last-day':
      return `${now}, and today is the last day: what is not filed is lost.`
    default:
      return `${now}. No place has brought lines that could raise that, so waiting alone gains nothing: open new places, or file.`
  }
}

/** What each place is asked for beside what it brought lately. */
export function placeWords(place: FilingAdvice['places'][number]): string {
  const asked = `${exact(Math.ceil(place.perDay))} a day`
  const lately =
    place.recentPerDay === 0
      ? 'nothing in the last four weeks'
      : `${place.recentPerDay < 10 ? place.recentPerDay.toFixed(1) : exact(place.recentPerDay)} a day lately`
  return `${roundLines(place.lines)} lines: ${asked}; it brought ${lately}`
}

/** What waiting costs, in days and in elections. */
export function waitingWords({ daysLeft, waiting }: FilingAdvice): string {
  if (daysLeft === 0) return 'There is no day left to wait.'
  const left = `${counted(daysLeft, 'day')} ${daysLeft === 1 ? 'is' : 'are'} left.`
  const { electionToday, electionLastDay, checkedToday, checkedLastDay } = waiting
  const check =
    checkedToday === null || checkedLastDay === null
      ? ''
      : ` A full check ends by ${longDate(checkedToday)} if it is filed today, and by ${longDate(checkedLastDay)} on the last day.`
  if (electionToday === null || electionLastDay === null) return `${left}${check}`
  return electionToday === electionLastDay
    ? `${left} Waiting costs no election: it is ${longDate(electionToday)} either way.${check}`
    : `${left} Filed today it reaches the election of ${longDate(electionToday)}, on the last day that of ${longDate(electionLastDay)}.${check}`
}

/** A forecast is not known to the line: two or three digits are enough. */
function roundLines(lines: number): string {
  return rounded(lines, lines / 20)
}
