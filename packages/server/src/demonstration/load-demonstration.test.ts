import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { complianceAnswer } from '../compliance/compliance-answer.ts'
import { consentsView } from '../consents/consents-view.ts'
import { dutyAnswer } from '../duties/duty-answer.ts'
import { storedBoxes } from '../filing/filing-boxes.ts'
import { movementView } from '../movement/movement-view.ts'
import { openOffice } from '../open-office.ts'
import { extractDesk } from '../pocket/extracts.ts'
import { countHistory } from '../records/count-history.ts'
import { currentPetition } from '../records/current-petition.ts'
import { countWaiting } from '../review/next-review-lines.ts'
import { listSheets } from '../sheets/list-sheets.ts'
import { hintsShown } from '../worth-a-look/hints-shown.ts'
import { loadDemonstration } from './load-demonstration.ts'

const folder = mkdtempSync(join(tmpdir(), 'groundswell-demonstration-'))
const small = {
  voters: 6000,
  lines: 500,
  circulators: 12,
  drawnShare: 5000,
  leftToReview: 4,
  drawnToKey: 12,
}
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a load that is broken off leaves nothing, and a finished one leaves a whole drive', async () => {
  const dataFolder = join(folder, 'data')
  const broken = loadDemonstration({
    dataFolder,
    size: small,
    onProgress: ({ step }) => {
      if (step === 'Import the voter roll') throw new Error('somebody pulled the plug')
    },
  })
  await expect(broken).rejects.toThrow('pulled the plug')
  expect(readdirSync(folder)).toEqual([])

  const steps = new Set<string>()
  await loadDemonstration({
    dataFolder,
    size: small,
    onProgress: ({ step }) => steps.add(step),
  })
  expect(steps).toContain('Import keyed lines')
  expect(existsSync(`${dataFolder}.loading`)).toBe(false)
  await expect(loadDemonstration({ dataFolder, size: small })).rejects.toThrow(
    'not empty',
  )

  const { office, close } = await openOffice({ dataFolder })
  const petition = await currentPetition(office)
  expect(petition).toMatchObject({
    required: 29_271,
    deadline: '2017-07-25',
    asOf: '2017-05-25',
    daysLeft: 61,
    demonstration: true,
  })
  // 585,407 / 20 = 29,270.35, rounded up.
  expect(petition?.required).toBe(Math.ceil(585_407 / 20))
  const history = await countHistory(office.records)
  expect(history.map(({ asOf }) => asOf)).toEqual([
    '2017-05-25',
    '2017-05-23',
    '2017-04-06',
  ])
  expect(history[0]?.raw).toBeGreaterThanOrEqual(500)
  const deciders = await office.records
    .selectFrom('decision')
    .select('by_name')
    .distinct()
    .execute()
  expect(deciders.length).toBeGreaterThanOrEqual(1)
  expect(await countWaiting(office.records)).toBeGreaterThanOrEqual(small.leftToReview)
  const gate = await complianceAnswer(office)
  const found = gate?.findings.filter(
    ({ status, effect }) => status === 'open' && effect !== 'note',
  )
  expect(new Set(found?.map(({ kind }) => kind))).toEqual(
    new Set([
      'declaration-missing',
      'declaration-unsigned',
      'declaration-undated',
      'declaration-incomplete',
      'declared-before-last-signature',
      'dates-do-not-cover',
      'circulator-age-unconfirmed',
    ]),
  )
  const standing = (status: string) =>
    gate?.findings.filter((each) => each.status === status).map(({ kind }) => kind)
  expect(standing('incurable')?.sort()).toEqual([
    'county-missing',
    'text-marked-up',
    'two-counties',
  ])
  expect(standing('cured')).toEqual(['declaration-unsigned'])
  // A drive in order: what is late or would be lost is a handful, not the whole pile.
  const duties = await dutyAnswer(office)
  const late = duties?.duties.filter(({ state }) => state === 'late')
  expect(late).toEqual([])
  expect(gate?.linesAtRisk).toBeLessThan(100)
  const lacking = duties?.duties.find(({ duty }) => duty === 'circulator-age')
  expect(lacking?.lacking?.number).toBe(1)
  const states = (await movementView(office)).rows.map(({ stage }) => stage)
  expect(states).toEqual(['circulating', 'before-start', 'circulating'])
  expect((await consentsView(office)).entries).toHaveLength(2)
  const boxes = await storedBoxes(office.records)
  expect(boxes.length).toBeGreaterThanOrEqual(5)
  const { counts, total } = await listSheets(office.records, {})
  expect(total).toBe(78)
  expect(counts.map(({ state }) => state)).toEqual(
    expect.arrayContaining([
      'boxed',
      'damaged',
      'lost',
      'out',
      'printed',
      'returned',
      'scanned',
    ]),
  )
  expect(readdirSync(office.folder.uploads)).toEqual([])
  // Every kind of work has something to show.
  const hints = await hintsShown(office, { id: 'nobody', role: 'observer' })
  expect(hints.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['low-match', 'roll-order']),
  )
  expect((await extractDesk(office)).extracts).toMatchObject([
    { county: 'Inyo', state: 'in-force' },
  ])
  // The first line at either desk has its picture.
  const { rows } = await sql<{ pictures: number }>`
    select count(*)::int as pictures from known_line k join line l on l.id = k.id
    where k.crop is not null and k.field_crops ? 'signature'
  `.execute(office.records)
  expect(rows[0]?.pictures).toBeGreaterThan(0)
  await close()
})
