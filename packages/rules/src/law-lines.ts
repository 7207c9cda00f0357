import { type DutyRule, dutyTimeText } from './duty.ts'
import { formLines } from './form-line.ts'
import { kindLines } from './kind-line.ts'
import type { LawLine } from './law-line.ts'
import { percentText } from './numeral.ts'
import type { CureRule } from './pack/filing-rule.ts'
import type { Pack } from './pack/pack.ts'
import { type Provision, provisionText } from './provision.ts'
import { reviewRoomLines } from './review-room.ts'
import { sheetRuleLines } from './sheet-hindrance.ts'
import { verificationLines } from './verification-line.ts'

/** Every rule of a pack in words, made from the same data that the functions compute with. */
export function lawLines(pack: Pack): readonly LawLine[] {
  return [
    ...kindLines(pack.kinds),
    ...noticeLines(pack),
    ...calendarLines(pack),
    ...formLines(pack),
    ...sheetRuleLines(pack),
    ...verificationLines(pack.verification),
    ...filingLines(pack),
    ...reviewRoomLines(pack),
    ...pack.cures.map(cureLine),
    ...pack.duties.map(dutyLine),
    ...withdrawalLines(pack),
    ...electionLines(pack),
    ...voteLines(pack),
    ...pack.provisions.map(provisionLine),
  ]
}

function noticeLines(pack: Pack): readonly LawLine[] {
  if (!pack.notice) return []
  const { fraction, hearingDaysBeforeElection, cites } = pack.notice
  return [
    {
      id: 'notice',
      topic: 'circulation',
      text: `at ${percentText(fraction)} of the requirement, rounded up, the proponents certify it to the state; hearings are held at the latest ${hearingDaysBeforeElection} days before the election`,
      cites,
    },
  ]
}

function calendarLines(pack: Pack): readonly LawLine[] {
  const names = ['Saturdays', 'Sundays', ...pack.calendar.holidays.map((h) => h.name)]
  return [
    {
      id: 'business-days',
      topic: 'circulation',
      text: `business days leave out ${names.join(', ')}; the first day of a count is left out, the last is counted`,
      cites: pack.calendar.cites,
    },
  ]
}

function filingLines({ filing }: Pack): readonly LawLine[] {
  if (!filing) return []
  const { officeTitle, filers, atOnce, afterFiling, appointmentBusinessDays } = filing
  const when = {
    'each-office': '; all sheets of an office at one time',
    'same-day': '; with all offices on the same day',
    once: '; once',
    'not-held': '',
  }[atOnce]
  const closed =
    afterFiling === 'closed' ? '; after filing nothing is added or changed' : ''
  const appointment =
    appointmentBusinessDays === undefined
      ? ''
      : `; by appointment, made ${appointmentBusinessDays} business days ahead`
  const by = filers ?? 'whom the law names (not held in this pack)'
  const text = `filed by ${by} with ${officeTitle}${when}${appointment}${closed}`
  return [{ id: 'filing', topic: 'filing', text, cites: filing.cites }]
}

function cureLine({ what, days, from, cites }: CureRule): LawLine {
  const text = `${what} can be mended within ${days} days of ${from}`
  return { id: `cure-${what}`, topic: 'verification', text, cites }
}

function dutyLine({ id, title, when, cost, cites }: DutyRule): LawLine {
  const text = `${title} ${dutyTimeText(when)} Missed: ${cost}.`
  return { id: `duty-${id}`, topic: 'duties of the drive', text, cites }
}

function withdrawalLines(pack: Pack): readonly LawLine[] {
  if (!pack.withdrawal) return []
  const { until, form, cites } = pack.withdrawal
  const when = {
    'before-filing-day':
      'a signer can withdraw until the day before the petition is filed',
    'before-filing': 'a signer can withdraw until the petition is filed',
    never: 'a signature cannot be withdrawn',
  }[until]
  const how = form.length > 0 ? `: ${form.join('; ')}` : ''
  return [{ id: 'withdrawal', topic: 'withdrawal', text: `${when}${how}`, cites }]
}

function electionLines({ generalElection }: Pack): readonly LawLine[] {
  const call = generalElection?.callForArguments
  if (!call) return []
  const text = `the call to the press for missing arguments goes out at least ${call.daysBefore} days before the election`
  return [
    { id: 'call-for-arguments', topic: 'after qualification', text, cites: call.cites },
  ]
}

function voteLines(pack: Pack): readonly LawLine[] {
  if (!pack.enactment) return []
  const { majority, statementOfVote, effect, cites } = pack.enactment
  const lines: LawLine[] = [
    { id: 'majority', topic: 'the vote', text: `enacted by ${majority}`, cites },
  ]
  if (statementOfVote) {
    const text = `statement of the vote by day ${statementOfVote.days} after the election`
    lines.push({
      id: 'statement-of-vote',
      topic: 'the vote',
      text,
      cites: statementOfVote.cites,
    })
  }
  for (const { from, until, value } of effect) {
    const votes = `votes from ${from}${until === undefined ? '' : ` to ${until}`}`
    const event = value.from === 'election' ? 'election' : 'statement of the vote'
    const days = `${value.days} ${value.days === 1 ? 'day' : 'days'}`
    const text = `${votes}: in force ${days} after the ${event}`
    lines.push({
      id: `effect-${value.from}`,
      topic: 'the vote',
      text,
      cites: value.cites,
    })
  }
  return lines
}

function provisionLine(provision: Provision): LawLine {
  const { id, topic, cites } = provision
  return { id, topic, text: provisionText(provision), cites }
}
