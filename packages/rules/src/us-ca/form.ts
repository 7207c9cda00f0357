import type { CalendarDate } from '@groundswell/basics'
import type { FormColumn, FormRule, PrintedText } from '../pack/form.ts'
import { since } from './version.ts'

/** What a California section must look like on a day. Words in capitals are the statute's. */
export function californiaForm(on: CalendarDate): FormRule {
  const funders = on >= since.topFunders
  return {
    heading: funders
      ? { points: 11, style: 'roman', cites: ['ca-elec-9008', ...headingChange(on)] }
      : {
          points: 12,
          style: 'roman boldface',
          cites: ['ca-elec-9008-2016', ...headingChange(on)],
        },
    notice: { points: 11, style: 'roman', cites: ['ca-elec-101'] },
    smallestTextPoints: 8,
    printed: printed
      .filter((p) => on >= p.since)
      .map(({ since: _since, ...text }) => text),
    columns,
    officialUseWidthInches: 1,
    numbering: 'from-1-in-each-sheet',
    linesPerSheet: 'free',
    oneCountyPerSheet: true,
    fullTextInEachSheet: true,
    ...(funders
      ? {
          funderSheet: {
            bodyPoints: 14,
            headerPoints: 16,
            header: 'OFFICIAL TOP FUNDERS. Valid only for <month year>',
            disclosure: 'Petition circulation paid for by',
            cites: ['ca-elec-107'],
          },
        }
      : {}),
    circulatorDeclares: [
      'printed name',
      'residence address',
      'the dates between which all signatures were obtained',
      'having circulated the section and seen the signatures being written',
      'belief that each signature is genuine',
      'being 18 or over',
      ...(funders
        ? ['that the Official Top Funders sheet was shown, where it applies']
        : []),
      'date and place of signing, under penalty of perjury, just before the signature',
    ],
    cites: [
      'ca-elec-100',
      'ca-elec-9020',
      'ca-elec-9021',
      'ca-elec-104',
      'ca-elec-9009-9012',
    ],
  }
}

/** The texts of 2016-2018 and of today are known; between them the day is a guess. */
function headingChange(on: CalendarDate): readonly string[] {
  return on >= since.proposition71 && on < since.fullCheck60
    ? ['ca-elec-9008-change']
    : []
}

const columns: readonly FormColumn[] = [
  { title: 'number', holds: ['line-number'] },
  { title: 'print name / signature', holds: ['printed-name', 'signature'] },
  { title: 'residence address ONLY / city', holds: ['residence-address', 'city'] },
  { title: 'Official Use Only', holds: ['official-use'] },
]

const printed: readonly (PrintedText & { readonly since: CalendarDate })[] = [
  {
    id: 'initiative-measure',
    text: 'INITIATIVE MEASURE TO BE SUBMITTED DIRECTLY TO THE VOTERS.',
    weight: 'bold',
    place: 'heading',
    cites: ['ca-elec-9008'],
    since: since.start,
  },
  {
    id: 'attorney-general',
    text: 'The Attorney General of California has prepared the following circulating title and summary of the chief purpose and points of the proposed measure:',
    weight: 'bold',
    place: 'heading',
    cites: ['ca-elec-9008'],
    since: since.start,
  },
  {
    id: 'body-heading',
    text: 'To the Honorable Secretary of State of California',
    weight: 'regular',
    place: 'before-text',
    cites: ['ca-elec-9009-9012'],
    since: since.start,
  },
  {
    id: 'body-undersigned',
    text: 'We, the undersigned, registered, qualified voters of California, residents of ___ County',
    weight: 'regular',
    place: 'before-text',
    cites: ['ca-elec-9009-9012'],
    since: since.start,
  },
  {
    id: 'notice-to-the-public',
    text: 'NOTICE TO THE PUBLIC:',
    weight: 'bold',
    place: 'before-signatures',
    cites: ['ca-elec-101'],
    since: since.start,
  },
  {
    id: 'same-month',
    text: 'SIGN ONLY IF IT IS THE SAME MONTH SHOWN IN THE OFFICIAL TOP FUNDERS OR YOU SAW AN "OFFICIAL TOP FUNDERS" SHEET FOR THIS MONTH.',
    weight: 'bold',
    place: 'before-signatures',
    cites: ['ca-elec-101'],
    since: since.topFunders,
  },
  {
    id: 'paid-or-volunteer',
    text: 'THIS PETITION MAY BE CIRCULATED BY A PAID SIGNATURE GATHERER OR A VOLUNTEER. YOU HAVE THE RIGHT TO ASK.',
    weight: 'regular',
    place: 'before-signatures',
    cites: ['ca-elec-101'],
    since: since.start,
  },
  {
    id: 'right-to-withdraw',
    text: 'THE PROPONENTS OF THIS PROPOSED INITIATIVE MEASURE HAVE THE RIGHT TO WITHDRAW THIS PETITION AT ANY TIME BEFORE THE MEASURE QUALIFIES FOR THE BALLOT.',
    weight: 'regular',
    place: 'before-signatures',
    cites: ['ca-elec-101'],
    since: since.window180,
  },
  {
    id: 'do-not-sign-unless',
    text: 'DO NOT SIGN UNLESS you have seen Official Top Funders sheet and its month is still valid.',
    weight: 'first-words-bold',
    place: 'on-each-line',
    cites: ['ca-elec-9020'],
    since: since.funderLine,
  },
]
