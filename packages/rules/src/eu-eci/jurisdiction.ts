import { type CalendarDate, calendarDate } from '@groundswell/basics'
import { type Dated, inForce } from '../dated.ts'
import type { DatedStep } from '../pack/filing-rule.ts'
import type { Jurisdiction, Pack } from '../pack/pack.ts'
import type { PetitionKindRule } from '../pack/petition-kind-rule.ts'
import { endless } from '../requirement.ts'
import { unionCitations } from './citation.ts'
import { unionDuties, unionLineFields, unionProvisions, unionReasons } from './form.ts'
import { memberStatesOf, type ParliamentSize } from './seats.ts'

/** The European Citizens' Initiative, by the day on which it is registered. */
export const europeanUnion: Jurisdiction = {
  id: 'eu-eci',
  title: "European Citizens' Initiative",
  versions: [
    {
      from: calendarDate('2020-01-01'),
      until: calendarDate('2020-01-31'),
      changes: ['Regulation (EU) 2019/788 applies; a parliament of 751'],
    },
    {
      from: calendarDate('2020-02-01'),
      until: calendarDate('2024-07-15'),
      changes: ['27 member states; a parliament of 705'],
    },
    { from: calendarDate('2024-07-16'), changes: ['a parliament of 720'] },
  ],
  packOn: (on, version): Pack => {
    const { size, cite } = parliamentOn(on)
    return {
      id: europeanUnion.id,
      reference: `${europeanUnion.id}@${on}`,
      title: europeanUnion.title,
      on,
      version,
      kinds: [initiative],
      calendar: { holidays: [], cites: ['eu-days'] },
      verification: {
        kind: 'member-states',
        total: 1_000_000,
        oneStateIn: 4,
        states: memberStatesOf(size),
        seats: size,
        cites: ['eu-788-3', cite],
        certifyCites: ['eu-788-12'],
      },
      lineFields: unionLineFields,
      reasons: unionReasons,
      withdrawal: {
        until: 'never',
        form: [],
        inSample: 'not-valid',
        cites: ['eu-788-9-11'],
      },
      filing: {
        office: 'member-state',
        officeTitle: 'the competent authority of each member state',
        filers: 'the organisers',
        atOnce: 'once',
        afterFiling: 'closed',
        cites: ['eu-788-12'],
      },
      duties: unionDuties,
      cures: [],
      places: memberStatesOf(size).map(({ name, code }) => ({ name, code })),
      provisions: unionProvisions,
      citations: unionCitations,
    }
  },
}

interface Parliament {
  readonly size: ParliamentSize
  readonly cite: string
}

const parliaments: readonly Dated<Parliament>[] = [
  {
    from: calendarDate('2020-01-01'),
    until: calendarDate('2020-01-31'),
    value: { size: 751, cite: 'eu-annex-1-751' },
  },
  {
    from: calendarDate('2020-02-01'),
    until: calendarDate('2024-07-15'),
    value: { size: 705, cite: 'eu-annex-1-705' },
  },
  {
    from: calendarDate('2024-07-16'),
    value: { size: 720, cite: 'eu-annex-1-720' },
  },
]

const initiative: PetitionKindRule = {
  kind: 'initiative',
  title: "citizens' initiative",
  requirement: {
    of: 'a fixed number of signatories, and the minimum in a quarter of the member states',
    rounding: 'up',
    published: [
      {
        required: 1_000_000,
        from: calendarDate('2020-01-01'),
        until: endless,
        cites: ['eu-788-3'],
      },
    ],
    cites: ['eu-788-3'],
  },
  circulation: {
    shape: 'months',
    months: 12,
    from: 'the day of the start of collection that the organisers chose',
    lastDayOff: 'stays',
    cites: ['eu-788-8'],
  },
  afterCollection: [
    afterwards('paper-uploaded', 'paper statements uploaded', 2, {
      by: 'proponents',
      cite: 'eu-788-9-11',
    }),
    afterwards('to-member-states', 'statements submitted to the member states', 3, {
      by: 'proponents',
      cite: 'eu-788-12',
    }),
    afterwards('certificates', 'certificates of the member states', 3, {
      after: 'to-member-states',
      by: 'officials',
      cite: 'eu-788-12',
    }),
    afterwards('to-commission', 'initiative submitted to the Commission', 3, {
      after: 'certificates',
      by: 'proponents',
      cite: 'eu-788-13-15',
    }),
    afterwards('hearing', 'hearing at the Parliament', 3, {
      after: 'to-commission',
      by: 'officials',
      cite: 'eu-788-13-15',
    }),
    // The law counts from the publication of the initiative, which follows its submission.
    afterwards('answer', 'answer of the Commission, by the law after publication', 6, {
      after: 'to-commission',
      by: 'officials',
      cite: 'eu-788-13-15',
    }),
  ],
  cites: ['eu-788-3'],
}

function afterwards(
  id: string,
  what: string,
  amount: number,
  rule: {
    readonly after?: string
    readonly by: DatedStep['by']
    readonly cite: string
  },
): DatedStep {
  const { after, by, cite } = rule
  const from = after === undefined ? {} : { after }
  return { id, what, amount, unit: 'months', by, ...from, cites: [cite] }
}

function parliamentOn(on: CalendarDate): Parliament {
  const parliament = inForce(parliaments, on)
  if (!parliament) throw new Error(`no parliament on ${on}`)
  return parliament
}
