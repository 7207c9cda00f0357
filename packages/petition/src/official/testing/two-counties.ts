import type { LineCounts, Part } from '../index.ts'
import { act, counted, hash, official, seed } from './official-scenario.ts'

/** The two counties: one is sampled, of the other every line is looked at. */
export const fresno = { place: 'Fresno' }
export const alpine = { place: 'Alpine' }
/** A petition in two counties of California, filed on 25 July 2017. */
export const petition = official('us-ca', '2017-07-25', {
  kind: 'amendment',
  required: 14_000,
  parts: [fresno, alpine],
})
/** Its records up to the draw. */
export const toDraw = [
  act({ kind: 'raw-count', ...fresno, raw: 24_034 }, '2017-08-03'),
  act({ kind: 'raw-count', ...alpine, raw: 300 }, '2017-08-04'),
  act({
    kind: 'commitment',
    commitment: hash,
    lines: [
      { ...fresno, lines: 24_034 },
      { ...alpine, lines: 300 },
    ],
  }),
  act({ kind: 'seed', seed }),
  act({
    kind: 'draw',
    stage: 'first',
    sampleSha256: hash,
    drawn: [
      { ...fresno, size: 722 },
      { ...alpine, size: 300 },
    ],
  }),
]
/** What a county found in its sample. */
export const result = (part: Part, counts: LineCounts) =>
  act({ kind: 'sample-result', stage: 'first', ...part, ...counts }, '2017-09-01')
export const fresnoResult = result(
  fresno,
  counted(722, 516, { NOT_REGISTERED: 204, DUPLICATE: 2 }),
)
export const alpineResult = result(alpine, counted(300, 250, { ADDRESS_MISMATCH: 50 }))
