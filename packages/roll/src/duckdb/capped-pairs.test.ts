import { writeFileSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { largestBlock } from './blocking-rule.ts'
import { trial } from './trial.ts'

const { path, roll, match, end } = trial()
afterAll(end)

const header = 'voter_id,last_name,first_name,house_number,street_name,city,zip'

test('a block that is too large is let go, counted, and left to other rules', async () => {
  // More voters of one name in one postal code than a block may hold, one of them at 7 Elm.
  const crowd = Array.from(
    { length: largestBlock + 20 },
    (_, i) => `C${i},GARCIA,JOSE,${i + 100},${i % 7}TH ST,FRESNO,93701`,
  )
  const database = await roll(
    'crowd',
    [header, ...crowd, 'V1,GARCIA,JOSE,7,ELM ST,FRESNO,93701'].join('\n'),
  )
  writeFileSync(
    path('lines.csv'),
    `line_id,last,first,house,street,city,zip
at-home,Garcia,Jose,7,Elm St,Fresno,93701
nowhere,Garcia,Jose,,,Fresno,93701
`,
  )
  const { matches, summary } = await match(database, path('lines.csv'))
  const named = summary.rules.find(({ rule }) => rule === 'name and zip')
  expect(named).toMatchObject({ pairs: 0, capped: 2 })
  expect(matches[0]).toMatchObject({ zone: 'accept', voterId: 'V1' })
  expect(matches[1]).toMatchObject({ zone: 'none', voterId: null })
})

test('lines in a block of flats are counted as let go by the rule of homes', async () => {
  const flats = Array.from(
    { length: 60 },
    (_, i) => `F${i},N${i}ER,ANN${'ABCDEFGH'.charAt(i % 8)},9,HILL RD,NAPA,94558`,
  )
  const database = await roll('flats', [header, ...flats].join('\n'))
  writeFileSync(
    path('flat-lines.csv'),
    'line_id,last,first,house,street,city,zip\n1,N7er,Annh,9,Hill Rd,Napa,94558\n',
  )
  const { summary } = await match(database, path('flat-lines.csv'))
  expect(summary.rules.find(({ rule }) => rule === 'home')).toMatchObject({
    pairs: 0,
    capped: 1,
  })
})
