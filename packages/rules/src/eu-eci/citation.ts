import type { Citation } from '../pack/citation.ts'

const REGULATION = 'http://data.europa.eu/eli/reg/2019/788/oj'

function article(id: string, section: string): Citation {
  return { id, section, url: REGULATION, asOf: '2026-11', status: 'official' }
}

export const unionCitations: readonly Citation[] = [
  article('eu-788-2', 'Regulation (EU) 2019/788 art. 2'),
  article('eu-788-3', 'Regulation (EU) 2019/788 art. 3'),
  article('eu-788-5-7', 'Regulation (EU) 2019/788 art. 5-7'),
  article('eu-788-8', 'Regulation (EU) 2019/788 art. 8'),
  article('eu-788-9-11', 'Regulation (EU) 2019/788 art. 9-11'),
  article('eu-788-12', 'Regulation (EU) 2019/788 art. 12'),
  article('eu-788-13-15', 'Regulation (EU) 2019/788 art. 13-15'),
  {
    ...article('eu-788-17', 'Regulation (EU) 2019/788 art. 17'),
    status: 'unverified',
    note: 'Transparency of support and funding: check the official text.',
  },
  article('eu-annex-2', 'Regulation (EU) 2019/788 Annex II'),
  article('eu-annex-3', 'Regulation (EU) 2019/788 Annex III'),
  {
    ...article('eu-annex-3-online', 'Regulation (EU) 2019/788 Annex III, footnote'),
    status: 'unverified',
    note: 'Online support needs no signature: check the official text.',
  },
  article('eu-annex-1-751', 'Regulation (EU) 2019/788 Annex I'),
  {
    id: 'eu-annex-1-705',
    section:
      'Delegated Regulation (EU) 2019/1673; seats from European Council Decision (EU) 2018/937',
    noPublicText: true,
    asOf: '2020-02-01',
    status: 'unverified',
    note: 'The product with 705 is the rule; the seats of each state are to be checked at the decision.',
  },
  {
    id: 'eu-annex-1-720',
    section: 'Delegated Regulation (EU) 2024/1082, Annex',
    url: 'http://data.europa.eu/eli/reg_del/2024/1082/oj',
    asOf: '2024-07-16',
    status: 'official',
  },
  {
    id: 'eu-days',
    section: 'Working days of the institutions of the Union',
    noPublicText: true,
    asOf: '2026-11',
    status: 'unverified',
    note: 'No holidays are kept here.',
  },
]
