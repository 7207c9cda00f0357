import type { Engine } from './engines.ts'
import { type SmallDriveOffice, smallDriveOffice } from './small-drive-office.ts'
import type { Answer, TestCaller } from './test-server.ts'

/** A server with the small drive taken in, and how its lines are decided. */
export interface DecidingOffice extends SmallDriveOffice {
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
  const office = await smallDriveOffice(engine)
  const line = async (id: string) => (await office.jun.get(`/api/lines/${id}`)).json
  const reject = async (who: TestCaller, id: string, reason: string, voterId?: string) =>
    who.post(`/api/lines/${id}/decision`, {
      disposition: 'rejected',
      reason,
      ...(voterId === undefined ? {} : { voterId }),
      expectedVersion: (await line(id)).version,
    })
  return { ...office, line, reject }
}
