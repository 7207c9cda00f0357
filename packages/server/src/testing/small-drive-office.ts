import { join } from 'node:path'
import type { Engine } from './engines.ts'
import { type SmallDrive, setUpSmallPetition, smallDrive } from './small-drive.ts'
import {
  type Answer,
  type TestCaller,
  type TestServer,
  testServer,
} from './test-server.ts'

/** A server with the files of the small drive taken in, and the people who work there. */
export interface SmallDriveOffice {
  readonly server: TestServer
  readonly drive: SmallDrive
  readonly manager: TestCaller
  readonly rosa: TestCaller
  readonly jun: TestCaller
  /** Uploads a file, waits for all that follows, and answers its job. */
  readonly takeIn: (kind: string, file: string) => Promise<Answer['json']>
  readonly stop: () => Promise<void>
}

/**
 * Starts a server on `engine` with roll, turn-ins and lines of the small drive in it; `prepare`
 * sets the petition up otherwise, `linesOf` says which list of lines comes.
 */
export async function smallDriveOffice(
  engine: Engine,
  otherwise: {
    readonly prepare?: typeof setUpSmallPetition
    readonly linesOf?: (drive: SmallDrive) => string
  } = {},
): Promise<SmallDriveOffice> {
  const { prepare = setUpSmallPetition, linesOf = ({ lines }) => lines } = otherwise
  const server = await testServer({ engine, prepare })
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
  await takeIn('roll', drive.roll)
  await takeIn('turn-ins', drive.turnIns)
  await takeIn('lines', linesOf(drive))
  const stop = async () => {
    await server.stop()
    await engine.stop()
  }
  return { server, drive, manager, rosa, jun, takeIn, stop }
}
