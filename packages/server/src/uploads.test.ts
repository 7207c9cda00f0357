import { afterAll, beforeAll, expect, test } from 'vitest'
import { setUpSmallPetition } from './testing/small-drive.ts'
import { type TestCaller, type TestServer, testServer } from './testing/test-server.ts'

let server: TestServer
let manager: TestCaller

beforeAll(async () => {
  server = await testServer({ prepare: setUpSmallPetition })
  manager = await server.as('manager')
})
afterAll(() => server.stop())

async function takeIn(kind: string, file: string) {
  const asked = await manager.upload({ kind }, file)
  expect(asked.status).toBe(202)
  await server.idle()
  return (await manager.get(`/api/jobs/${asked.json.id}`)).json
}

test('a file that is no form, no kind or no table is refused in words', async () => {
  const noKind = await manager.upload({ kind: 'poem' }, 'a,b\n1,2\n')
  expect([noKind.status, noKind.json.refusal.code]).toEqual([400, 'bad-upload'])
  expect((await manager.post('/api/uploads', {})).json.refusal.code).toBe('bad-upload')
  const cases = [
    ['lines', '', 'empty'],
    ['lines', 'sheet,row\n', 'no rows'],
    ['lines', 'colour,shape\nred,round\n', 'No column'],
    ['roll', 'last,first\nSmith,Jo\n', 'voter id'],
    ['turn-ins', 'date,county\n2017-03-03,Kern\n', 'Missing columns'],
    ['turn-ins', 'date,county,channel,circulator,lines\n"2017', 'quotation mark'],
  ] as const
  for (const [kind, text, words] of cases) {
    const job = await takeIn(kind, text)
    expect([kind, job.state]).toEqual([kind, 'refused'])
    expect(job.refusal).toContain(words)
  }
})

test('the console can show which columns would be recognised', async () => {
  const preview = await manager.post('/api/uploads/preview', {
    kind: 'roll',
    header: ['VOTER_ID', 'LAST_NAME', 'shoe size'],
  })
  const fed = preview.json.fields.filter(
    (each: { columns: string[] }) => each.columns.length > 0,
  )
  expect(fed).toMatchObject([
    { field: 'voter_id', required: true, columns: ['VOTER_ID'] },
    { field: 'last', columns: ['LAST_NAME'] },
  ])
})
