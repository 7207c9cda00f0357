import { join } from 'node:path'
import type { Engine } from './engines.ts'
import { type SmallDrive, setUpSmallPetition, smallDrive } from './small-drive.ts'
import {
  type Answer,
  type TestCaller,
  type TestServer,
  testServer,
} from './test-server.ts'

/** A server with the small drive taken in, and who decides its lines. */
export interface DecidingOffice {
  readonly server: TestServer
  readonly drive: SmallDrive
  readonly manager: TestCaller
  readonly rosa: TestCaller
  readonly jun: TestCaller
  /** Uploads a file, waits for all that follows, and answers its job. */
  readonly takeIn: (kind: string, file: string) => Promise<Answer['json']>
  readonly line: (id: string) => Promise<Answer['json']>
  readonly reject: (
    who: TestCaller,
    id: string,
    reason: string,
    voterId?: string,
  ) => ReturnType<TestCaller['post']>
}

/** Starts a server on `engine` with roll, turn-ins and lines of the small drive in it. */
export async function decidingOffice(engine: Engine): Promise<DecidingOffice> {
  const server = await testServer({ engine, prepare: setUpSmallPetition })
  const drive = await smallDrive(join(server.folder, 'work'))
  const manager = await server.as('manager')
  const rosa = await server.as('validator', 'Rosa Almeida')
  const jun = await server.as('validator', 'Jun Okafor')
  async function takeIn(kind: string, file: string) {
    const asked = await manager.upload({ kind }, file)
    if (asked.status !== 202) throw new Error(`${kind} was refused: ${asked.status}`)
    await server.idle()
    return (await manager.get(`/api/jobs/${asked.json.id}`)).json
  }
  const line = async (id: string) => (await jun.get(`/api/lines/${id}`)).json
  const reject = async (who: TestCaller, id: string, reason: string, voterId?: string) =>
    who.post(`/api/lines/${id}/decision`, {
      disposition: 'rejected',
      reason,
      ...(voterId === undefined ? {} : { voterId }),
      expectedVersion: (await line(id)).version,
    })
  await takeIn('roll', drive.roll)
  await takeIn('turn-ins', drive.turnIns)
  await takeIn('lines', drive.lines)
  return { server, drive, manager, rosa, jun, takeIn, line, reject }
}
