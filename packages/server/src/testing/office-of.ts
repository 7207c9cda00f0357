import { calendarDate } from '@groundswell/basics'
import { openOffice } from '../open-office.ts'
import { setUpPetition } from '../records/set-up-petition.ts'
import type { Engine } from './engines.ts'
import {
  type Answer,
  type TestCaller,
  type TestServer,
  testServer,
} from './test-server.ts'

/** An elections office under some rules, with nothing filed yet. */
export interface OfficeOf {
  readonly server: TestServer
  readonly tomas: TestCaller
  readonly rosa: TestCaller
  readonly jun: TestCaller
  /** Does an act as the official and keeps up with the book. */
  readonly act: (name: string, body?: object) => Promise<Answer>
  /** A published file. */
  readonly file: (name: string) => Promise<string>
  readonly stop: () => Promise<void>
}

/** Sets a petition up under `rules` and opens its office. */
export async function officeOf(
  engine: Engine,
  petition: {
    readonly rules: string
    readonly kind: string
    readonly start: string
    readonly asOf: string
    readonly required: number
    readonly deadline?: string
  },
  now?: () => Date,
): Promise<OfficeOf> {
  const server = await testServer({
    engine,
    ...(now === undefined ? {} : { now }),
    prepare: async (dataFolder, databaseUrl) => {
      const { office, close } = await openOffice({ dataFolder, databaseUrl })
      const { deadline } = petition
      const done = await setUpPetition(office.records, {
        id: 'elsewhere',
        title: 'A measure of another place',
        identifier: '1',
        rules: petition.rules,
        kind: petition.kind,
        start: calendarDate(petition.start),
        asOf: calendarDate(petition.asOf),
        required: { lines: petition.required, note: 'A number for a test.' },
        ...(deadline === undefined ? {} : { deadline: calendarDate(deadline) }),
        demonstration: false,
      })
      await close()
      if (!done.ok) throw new Error(done.error.kind)
    },
  })
  const tomas = await server.as('official')
  let seen = 0
  return {
    server,
    tomas,
    rosa: await server.as('validator', 'Rosa Almeida'),
    jun: await server.as('validator', 'Jun Okafor'),
    act: async (name, body = {}) => {
      const answer = await tomas.post(`/api/official/${name}`, { seen, ...body })
      if (answer.status === 200) seen = answer.json.entries.at(-1).seq
      return answer
    },
    file: async (name) => (await tomas.get(`/api/official/files/${name}`)).text,
    stop: async () => {
      await server.stop()
      await engine.stop()
    },
  }
}
