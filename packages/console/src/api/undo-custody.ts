import type { UndoneAct } from '@groundswell/server/wire'
import { send } from './request.ts'

/** Takes back all events of paper that were recorded in one act. */
export function undoCustody(batch: string): Promise<UndoneAct> {
  return send<UndoneAct>('POST', `/api/custody/${encodeURIComponent(batch)}/undo`)
}
