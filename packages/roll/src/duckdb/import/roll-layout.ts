import { ok, type Result } from '@groundswell/basics'
import type { RollProfile } from '../../profile/roll-profile.ts'
import { delimitedLayout, type FileLayout, lineLayout } from './file-layout.ts'
import type { SourceBytes } from './source-bytes.ts'
import type { TableRefusal } from './table-refusal.ts'

/** How a roll's file is laid out: as its profile says, else as its first lines show. */
export async function rollLayout(
  bytes: SourceBytes,
  source: string,
  profile: RollProfile | undefined,
): Promise<Result<FileLayout, TableRefusal>> {
  const layout = profile?.layout
  if (layout?.kind === 'fixed') {
    return ok({ ...(await lineLayout(bytes)), fixed: layout.columns })
  }
  const found = await delimitedLayout(bytes, source)
  if (!found.ok || layout?.kind !== 'no-header') return found
  return ok({
    ...found.value,
    columns: layout.columns,
    header: new Uint8Array(0),
    headerEnd: 0,
    firstLine: 1,
  })
}
