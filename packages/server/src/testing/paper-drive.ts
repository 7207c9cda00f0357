import { demonstrationMeasure } from '@groundswell/petition'
import type { TestCaller, TestServer } from './test-server.ts'

/** Enters the measure and circulators, and prints packets of five sheets for Fresno. */
export async function printPackets(
  server: TestServer,
  manager: TestCaller,
  packets = 2,
): Promise<void> {
  await manager.post('/api/measure', { text: JSON.stringify(demonstrationMeasure) })
  for (const code of ['V0001', 'V0002']) {
    await manager.post('/api/circulators', { code, name: `Invented ${code}` })
  }
  const asked = await manager.post('/api/packets', {
    county: 'Fresno',
    packets,
    sheetsPerPacket: 5,
  })
  if (asked.status !== 202) throw new Error(asked.text)
  await server.idle()
}
