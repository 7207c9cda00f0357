import type { Office } from '../office.ts'

/** A signature that a registration holds: its image, and what the office calls it. */
export interface ReferenceSignature {
  readonly image: string
  readonly label: string
}

/** All reference signatures of voters, in the order in which they came; by voter id. */
export async function signaturesOf(
  { records }: Pick<Office, 'records'>,
  voterIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ReferenceSignature[]>> {
  const found = new Map<string, ReferenceSignature[]>()
  if (voterIds.length === 0) return found
  const rows = await records
    .selectFrom('reference_signature')
    .select(['voter_id', 'image', 'label'])
    .where('voter_id', 'in', [...voterIds])
    .orderBy('id')
    .execute()
  for (const { voter_id: voterId, image, label } of rows) {
    found.set(voterId, [...(found.get(voterId) ?? []), { image, label }])
  }
  return found
}
