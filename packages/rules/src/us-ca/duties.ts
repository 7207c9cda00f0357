import type { CalendarDate } from '@groundswell/basics'
import type { DutyRule } from '../duty.ts'
import { since } from './version.ts'

const notHeld = 'what follows when it is missed is not held in this pack'
const initiatives = ['statute', 'amendment', 'combined']

/** What California asks of a drive on a day. */
export function californiaDuties(on: CalendarDate): readonly DutyRule[] {
  return duties
    .filter((d) => (d.from ?? on) <= on)
    .map(({ from: _from, ...duty }) => duty)
}

const duties: readonly (DutyRule & { readonly from?: CalendarDate })[] = [
  {
    id: 'proponent-certificates',
    title:
      'Each proponent certifies under penalty of perjury to be a citizen, 18 or over and a resident of California.',
    by: 'proponents',
    when: { shape: 'before', event: 'submission' },
    cost: 'the request for title and summary is not complete',
    blocks: 'submission',
    kinds: initiatives,
    cites: ['ca-elec-9001', 'ca-duty-cost'],
  },
  {
    id: 'fee',
    title: 'The fee is paid with the request for title and summary.',
    by: 'proponents',
    when: { shape: 'before', event: 'submission' },
    cost: 'the request for title and summary is not complete',
    blocks: 'submission',
    kinds: initiatives,
    cites: ['ca-elec-9001', 'ca-duty-cost'],
  },
  {
    id: 'official-summary',
    title: 'The official summary is issued; its day starts the window.',
    by: 'proponents',
    when: { shape: 'before', event: 'circulation' },
    cost: 'nothing may circulate before the official summary date',
    blocks: 'circulation',
    kinds: initiatives,
    cites: ['ca-elec-9014'],
  },
  {
    id: 'committee-registration',
    title:
      'Whoever raises or spends the amount that makes a committee files a statement of organization.',
    by: 'committee',
    when: { shape: 'days-after', event: 'first-money', days: 10 },
    cost: notHeld,
    blocks: 'nothing',
    cites: ['ca-gov-84101', 'ca-duty-cost'],
  },
  {
    id: 'campaign-statements',
    title: 'The committee files its campaign statements on the days that the law sets.',
    by: 'committee',
    when: { shape: 'before', event: 'filing' },
    cost: notHeld,
    blocks: 'nothing',
    cites: ['ca-gov-84200', 'ca-duty-cost'],
  },
  {
    id: 'top-funders-sheet',
    title:
      'The Official Top Funders sheet of the month is made, and shown wherever the petition does not print the funders.',
    by: 'committee',
    when: { shape: 'each-month' },
    cost: 'the petition tells the voter not to sign without it; what a signature without it is worth is not held in this pack',
    blocks: 'nothing',
    kinds: initiatives,
    from: since.topFunders,
    cites: ['ca-elec-107', 'ca-elec-101', 'ca-duty-cost'],
  },
  {
    id: 'quarter-notice',
    title:
      'At a quarter of the requirement the proponents certify it to the Secretary of State under penalty of perjury.',
    by: 'proponents',
    when: { shape: 'at-share', fraction: '0.25' },
    cost: notHeld,
    blocks: 'nothing',
    kinds: initiatives,
    cites: ['ca-elec-9034', 'ca-duty-cost'],
  },
  {
    id: 'circulator-declaration',
    title:
      'The circulator completes the declaration of each section in their own hand, with date and place, just before signing.',
    by: 'circulators',
    when: { shape: 'each-sheet' },
    cost: 'none of the signatures of the section counts',
    blocks: 'sheet',
    cites: ['ca-elec-104', 'ca-duty-cost'],
  },
  {
    id: 'circulator-age',
    title: 'Each circulator is 18 or over.',
    by: 'circulators',
    when: { shape: 'each-circulator' },
    cost: 'none of the signatures that the circulator gathered counts',
    blocks: 'sheet',
    cites: ['ca-elec-104', 'ca-duty-cost'],
  },
  {
    id: 'filing-authorisation',
    title: 'Whoever files without being a proponent carries a written authorisation.',
    by: 'proponents',
    when: { shape: 'before', event: 'filing' },
    cost: 'the filing can be refused',
    blocks: 'filing',
    cites: ['ca-elec-9032', 'ca-duty-cost'],
  },
]
