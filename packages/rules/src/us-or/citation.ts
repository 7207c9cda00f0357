import type { Citation } from '../pack/citation.ts'

const BALLOTPEDIA =
  'https://ballotpedia.org/Signature_requirements_for_ballot_measures_in_Oregon'
const RULE_30 = 'https://oregon.public.law/rules/oar_165-014-0030'
const PETITION_8 = 'http://oreg.org/pipermail/cfr-announce_oreg.org/2006/000058.html'

export const oregonCitations: readonly Citation[] = [
  {
    id: 'or-const-4-1',
    section: 'Or. Const. art. IV s.1',
    url: BALLOTPEDIA,
    asOf: '2026-11',
    status: 'official',
  },
  {
    id: 'or-numbers',
    section: 'Requirements from the votes for Governor of 2010, 2014 and 2018',
    url: BALLOTPEDIA,
    asOf: '2022',
    status: 'secondary',
  },
  {
    id: 'or-rounding',
    section: 'Rounding up of the requirement',
    url: BALLOTPEDIA,
    asOf: '2014',
    status: 'derived',
    note: '8 % of 1,469,717 is 117,577.36 and the number is 117,578.',
  },
  {
    id: 'or-numbers-2024',
    section: 'Requirement for 2024 and 2026',
    url: BALLOTPEDIA,
    asOf: '2026-11',
    status: 'unverified',
    note: 'Two sets are in circulation: 120,413 / 160,551 / 80,276 and 117,173 / 156,231 / 78,116. No number is kept here: check the official source.',
  },
  {
    id: 'or-effect',
    section: 'Or. Const. art. IV s.1(4)(d)',
    noPublicText: true,
    asOf: '2026-11',
    status: 'unverified',
    note: 'A majority of the votes on the measure, in force 30 days after the election: check the official code.',
  },
  {
    id: 'or-circulators',
    section: 'ORS 250.045, 250.048',
    noPublicText: true,
    asOf: '2026-11',
    status: 'unverified',
    note: 'Training and registration of paid circulators: check the official code.',
  },
  {
    id: 'or-withdrawal',
    section: 'Withdrawal of a signature in Oregon',
    noPublicText: true,
    asOf: '2026-11',
    status: 'unverified',
    note: 'No text is held here: check the official code.',
  },
  {
    id: 'or-due',
    section: 'Secretary of State, state law on initiatives',
    url: 'https://stage-sos.oregon.gov/elections/Pages/statelaw.aspx',
    asOf: '2026-11',
    status: 'official',
  },
  {
    id: 'or-holidays',
    section: 'Holidays of Oregon',
    noPublicText: true,
    asOf: '2026-11',
    status: 'unverified',
    note: 'The list is what offices commonly keep: check the official code.',
  },
  {
    id: 'or-165-014-0030',
    section: 'OAR 165-014-0030(3)-(7)',
    url: RULE_30,
    asOf: '2026-11',
    status: 'official',
  },
  {
    id: 'or-two-samples',
    section: 'ORS 250.215, 255.175; for state petitions ORS 250.105(5)',
    noPublicText: true,
    asOf: '2026-11',
    status: 'unverified',
    note: 'That the rule of two samples holds for state petitions: check the official code.',
  },
  {
    id: 'or-appendix-1',
    section: 'OAR 165-014-0030, appendix 1, equations 2 onward',
    url: 'http://www.docstoc.com/docs/51726288/Sampling-to-validate-state-petitions',
    asOf: '2026-11',
    status: 'unverified',
    note: 'Only the first page has been read; the estimator is as applied in 2006.',
  },
  {
    id: 'or-petition-8',
    section: 'Sampling as applied to Petition 8 of 2006',
    url: PETITION_8,
    asOf: '2006',
    status: 'secondary',
  },
  {
    id: 'or-165-014-0270',
    section: 'OAR 165-014-0270',
    url: 'http://oregonvotes.org/pages/publications/manuals/state_candidate_major/oar1.html',
    asOf: '2026-11',
    status: 'official',
  },
  {
    id: 'or-165-014-0275',
    section: 'OAR 165-014-0275',
    url: 'https://oregon.public.law/rules/oar_165-014-0275',
    asOf: '2026-11',
    status: 'official',
  },
]
