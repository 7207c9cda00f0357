import type { CalendarDate } from '@groundswell/basics'
import type { Jurisdiction, Pack, PackVersion } from '../pack/pack.ts'
import { californiaCalendar } from './business-calendar.ts'
import { constitutionCitations } from './citation-constitution.ts'
import { dutyCitations } from './citation-duty.ts'
import { circulationCitations, formCitations } from './citation-elections-code.ts'
import { lineCitations, sampleCitations } from './citation-verification.ts'
import { voteCitations } from './citation-vote.ts'
import { californiaCounties } from './county.ts'
import { californiaDuties } from './duties.ts'
import { californiaEnactment } from './enactment.ts'
import { californiaForm } from './form.ts'
import { californiaLineFields } from './line-fields.ts'
import { californiaKinds } from './petition-kinds.ts'
import { californiaProvisions } from './provisions.ts'
import { californiaReasons } from './reason-codes.ts'
import { californiaReviewRoom, reviewRoomCitations } from './review-room.ts'
import { californiaVerification } from './verification.ts'
import { californiaVersions } from './version.ts'

/** California: statewide initiatives, referendums and recalls. */
export const california: Jurisdiction = {
  id: 'us-ca',
  title: 'California, statewide petitions',
  versions: californiaVersions,
  packOn: californiaPack,
}

function californiaPack(on: CalendarDate, version: PackVersion): Pack {
  return {
    id: california.id,
    reference: `${california.id}@${on}`,
    title: california.title,
    on,
    version,
    kinds: californiaKinds(on),
    calendar: californiaCalendar,
    verification: californiaVerification(on),
    notice: {
      fraction: '0.25',
      rounding: 'up',
      hearingDaysBeforeElection: 131,
      cites: ['ca-elec-9034'],
    },
    generalElection: {
      held: 'november-of-even-years',
      cites: ['ca-elec-9033'],
      callForArguments: { daysBefore: 120, cites: ['ca-elec-9064'] },
    },
    enactment: californiaEnactment,
    form: californiaForm(on),
    lineFields: californiaLineFields,
    reasons: californiaReasons,
    repeats: {
      counts: 'one-counts',
      text: 'One signature of a voter counts. Each further copy found in the sample is not valid and takes A × (A − 1) from the projection, A being lines handed in by lines drawn.',
      cites: ['ca-ccr-20531'],
    },
    reviewRoom: californiaReviewRoom(on),
    withdrawal: {
      until: 'before-filing-day',
      form: [
        'written request; fax or e-mail will do',
        'names the petition',
        'signature, compared with the registration record',
        'current residence address',
        'a statement of withdrawal',
      ],
      inSample: 'not-valid',
      cites: ['ca-ccr-20970', 'ca-ccr-20530-b-1'],
    },
    filing: {
      office: 'county',
      officeTitle: 'the elections official of the county in which the section circulated',
      filers: 'the proponents, or people they authorise in writing',
      atOnce: 'each-office',
      afterFiling: 'closed',
      cites: ['ca-elec-9030-a', 'ca-elec-9032'],
    },
    duties: californiaDuties(on),
    cures: [],
    places: californiaCounties,
    provisions: californiaProvisions(on),
    citations: [
      ...constitutionCitations,
      ...circulationCitations,
      ...formCitations,
      ...sampleCitations,
      ...lineCitations,
      ...voteCitations,
      ...dutyCitations,
      ...reviewRoomCitations,
    ],
  }
}
