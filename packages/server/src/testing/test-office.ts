import { join } from 'node:path'
import type { Engine } from './engines.ts'
import { setUpSmallPetition } from './small-drive.ts'
import { type SmallFiling, smallFiling } from './small-filing.ts'
import {
  type Answer,
  type TestCaller,
  type TestServer,
  testServer,
} from './test-server.ts'

/** An elections office with a filing of one county before it, and the people who work there. */
export interface TestOffice {
  readonly server: TestServer
  readonly filing: SmallFiling
  readonly manager: TestCaller
  readonly tomas: TestCaller
  readonly rosa: TestCaller
  readonly jun: TestCaller
  /** Does an act as the official and keeps up with the book. */
  readonly act: (name: string, body?: object) => Promise<Answer>
  /** A published file. */
  readonly file: (name: string) => Promise<string>
  /** Lets the two verifiers find on every open line, by the truth. */
  readonly verifyAll: () => Promise<void>
  readonly stop: () => Promise<void>
}

/**
 * An office with a roll: 640 lines are filed, 480 of them distinct voters', 60 repeats and 100
 * of nobody on the roll; 470 signatures are required.
 */
export async function testOffice(engine: Engine): Promise<TestOffice> {
  const server = await testServer({ engine, prepare: setUpSmallPetition })
  const filing = await smallFiling(join(server.folder, 'work'), {
    distinct: 480,
    repeats: 60,
    strangers: 100,
  })
  const manager = await server.as('manager')
  const tomas = await server.as('official')
  const rosa = await server.as('validator', 'Rosa Almeida')
  const jun = await server.as('validator', 'Jun Okafor')
  await manager.upload({ kind: 'roll' }, filing.roll)
  await server.idle()
  await manager.patch('/api/petition', { required: 470, requirementNote: 'a test' })
  let seen = 0

  async function act(name: string, body: object = {}): Promise<Answer> {
    const answer = await tomas.post(`/api/official/${name}`, { seen, ...body })
    if (answer.status === 200) seen = answer.json.entries.at(-1).seq
    return answer
  }

  const file = async (name: string) =>
    (await tomas.get(`/api/official/files/${name}`)).text

  async function verifyAll(): Promise<void> {
    const open = await openLines()
    for (const [i, id] of open.entries()) {
      const verifier = i % 2 === 0 ? rosa : jun
      const path = `/api/verification/lines/${id}/findings`
      const find = async (finding: object) => {
        const first = await verifier.post(path, { expectedVersion: 0, ...finding })
        if (first.json.refusal?.code !== 'stale-version') return first
        return verifier.post(path, { expectedVersion: 2, ...finding })
      }
      const voterId = filing.truth.get(id)
      if (!voterId) {
        const invalid = await find({ found: 'invalid', reason: 'NOT_REGISTERED' })
        taken(invalid)
        continue
      }
      const valid = await find({ found: 'valid', voterId })
      if (valid.status === 200) continue
      const repeat = await find({ found: 'invalid', reason: 'DUPLICATE', voterId })
      taken(repeat)
    }
  }

  async function openLines(): Promise<readonly string[]> {
    const files = await Promise.all([file('sample.csv'), file('frame.csv')])
    const view = (await tomas.get('/api/official')).json
    const ids =
      view.stage === 'full'
        ? files[1]
            .trim()
            .split('\n')
            .slice(1)
            .map((row) => row.split(',')[0] ?? '')
        : files[0]
            .trim()
            .split('\n')
            .slice(1)
            .map((row) => row.split(',')[3] ?? '')
    const found = new Set<string>()
    for (const row of view.stage === 'full'
      ? (await file('findings-sample.csv')).split('\n')
      : []) {
      found.add(row.split(',')[0] ?? '')
    }
    return ids.filter((id) => !found.has(id))
  }

  return {
    server,
    filing,
    manager,
    tomas,
    rosa,
    jun,
    act,
    file,
    verifyAll,
    stop: async () => {
      await server.stop()
      await engine.stop()
    },
  }
}

function taken(answer: Answer): void {
  if (answer.status !== 200) throw new Error(`a finding was refused: ${answer.text}`)
}
