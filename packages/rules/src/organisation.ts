import type { CalendarDate } from '@groundswell/basics'
import type { Citation } from './pack/citation.ts'
import type { Pack } from './pack/pack.ts'
import type { PassageRule } from './pack/passage-rule.ts'
import type { PetitionKindRule } from './pack/petition-kind-rule.ts'
import { endless } from './requirement.ts'
import type { Rounding } from './share.ts'

/** The rules that a union, a co-operative, a university or a party gives itself. */
export interface OrganisationRules {
  /** Lower case with hyphens, such as `org-example-union`. */
  readonly id: string
  readonly title: string
  /** The by-laws, with the day as of which they read so. */
  readonly bylaws: Omit<Citation, 'id'>
  readonly from: CalendarDate
  readonly until?: CalendarDate
  readonly petitions: readonly OrganisationPetition[]
  readonly majority?: string
  /** The majority as conditions of a vote, where it is one that can be counted. */
  readonly vote?: PassageRule
}

interface OrganisationPetition {
  readonly kind: string
  readonly title: string
  /** A fixed number of signatures, or a share of the members. */
  readonly requirement:
    | { readonly required: number }
    | {
        readonly fraction: string
        readonly of: string
        readonly rounding: Rounding
      }
  readonly days: number
  readonly countedFrom: string
}

/**
 * A pack of an organisation's own numbers. Every line is checked, business days leave out
 * weekends only, and everything cites the by-laws.
 */
export function organisationPack(rules: OrganisationRules, on: CalendarDate): Pack {
  const { id, title, bylaws, from, until, majority, vote } = rules
  const cites = ['bylaws']
  return {
    id,
    reference: `${id}@${on}`,
    title,
    on,
    version: {
      from,
      ...(until === undefined ? {} : { until }),
      changes: ['by-laws as given'],
    },
    kinds: rules.petitions.map((petition) => kindOf(rules, petition)),
    calendar: { holidays: [], cites },
    verification: { kind: 'every-line', cites },
    ...(majority === undefined
      ? {}
      : {
          enactment: {
            majority,
            ...(vote === undefined ? {} : { votes: [{ ...vote, elections: 1, cites }] }),
            cites,
            effect: [],
          },
        }),
    lineFields: [
      {
        field: 'printed-name',
        title: 'name',
        required: true,
        writtenBy: 'signer',
        cites,
      },
      {
        field: 'signature',
        title: 'signature',
        required: true,
        writtenBy: 'signer',
        cites,
      },
    ],
    reasons: [
      { code: 'NOT_REGISTERED', plain: 'not a member', of: 'line', basis: 'law', cites },
      { code: 'DUPLICATE', plain: 'signed before', of: 'line', basis: 'law', cites },
      { code: 'NO_SIGNATURE', plain: 'no signature', of: 'line', basis: 'law', cites },
      { code: 'PENDING', plain: 'not decided yet', of: 'open', basis: 'law', cites },
    ],
    filing: {
      office: 'organisation',
      officeTitle: 'the office that the by-laws name',
      atOnce: 'once',
      afterFiling: 'not-held',
      cites,
    },
    reviewRoom: {
      who: 'those who filed the petition',
      opens: 'certificate',
      image: 'none',
      cites,
    },
    duties: [],
    cures: [],
    places: [],
    provisions: [],
    citations: [{ id: 'bylaws', ...bylaws }],
  }
}

function kindOf(
  rules: OrganisationRules,
  petition: OrganisationPetition,
): PetitionKindRule {
  const { kind, title, requirement, days, countedFrom } = petition
  const cites = ['bylaws']
  return {
    kind,
    title,
    requirement:
      'required' in requirement
        ? {
            of: `a fixed number of ${requirement.required} signatures`,
            rounding: 'up',
            published: [
              {
                required: requirement.required,
                from: rules.from,
                until: rules.until ?? endless,
                cites,
              },
            ],
            cites,
          }
        : { ...requirement, published: [], cites },
    circulation: { shape: 'days', days, from: countedFrom, lastDayOff: 'stays', cites },
    cites,
  }
}
