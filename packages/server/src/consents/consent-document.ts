import { err, ok, type Result } from '@groundswell/basics'
import { keepDocument, openDocument } from '../duties/sealed-documents.ts'
import type { Office } from '../office.ts'
import { logAccess } from '../records/log-access.ts'
import type { Me } from '../wire/account.ts'
import type { KeptPaper } from '../wire/consent.ts'

/** The largest file of a consent's document. */
export const mostDocumentBytes = 20 * 1024 * 1024

type DocumentType = KeptPaper['type']

/** Keeps the file of a document sealed; refused is what is no PDF and no picture of a page. */
export async function keepConsentDocument(
  office: Pick<Office, 'folder' | 'keys'>,
  bytes: Uint8Array,
): Promise<Result<KeptPaper, 'unknown-document-type'>> {
  const type = documentType(bytes)
  if (type === undefined) return err('unknown-document-type')
  const sha256 = await keepDocument(office, bytes)
  return ok({ sha256, bytes: bytes.length, type })
}

/** What kind of file was kept under this hash; undefined when none was. */
export async function keptDocumentType(
  office: Pick<Office, 'folder' | 'keys'>,
  sha256: string,
): Promise<DocumentType | undefined> {
  const bytes = await openDocument(office, sha256)
  return bytes === null ? undefined : documentType(bytes)
}

/** The file of an entry's document, by the number of the entry; the read is logged. */
export async function consentDocument(
  office: Office,
  by: Me,
  id: number,
): Promise<{
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly name: string
  readonly type: string
} | null> {
  const row = await office.records
    .selectFrom('consent_entry')
    .select(['document_hash', 'document_name', 'document_type'])
    .where('id', '=', id)
    .executeTakeFirst()
  const { document_hash: sha256, document_name: name, document_type: type } = row ?? {}
  if (!sha256 || !name || !type) return null
  const bytes = await openDocument(office, sha256)
  if (bytes === null) return null
  await logAccess(office, {
    by,
    act: 'read-document',
    recordKind: 'document',
    recordIds: [sha256],
  })
  return { bytes, name, type }
}

/** Told by how the bytes begin, whatever the name says. */
function documentType(bytes: Uint8Array): DocumentType | undefined {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1')
  if (head.startsWith('%PDF-')) return 'application/pdf'
  if (head.startsWith('\u0089PNG\r\n\u001a\n')) return 'image/png'
  if (head.startsWith('\u00ff\u00d8\u00ff')) return 'image/jpeg'
  if (head.startsWith('II*\0') || head.startsWith('MM\0*')) return 'image/tiff'
  return undefined
}
