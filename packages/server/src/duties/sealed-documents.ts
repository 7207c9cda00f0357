import type { Office } from '../office.ts'
import { keepImage, openImage } from '../scans/sealed-images.ts'

/** Keeps a paper sealed, once however often it comes, and answers the SHA-256 of its bytes. */
export function keepDocument(
  office: Pick<Office, 'folder' | 'keys'>,
  bytes: Uint8Array,
): Promise<string> {
  return keepImage(shelf(office), bytes)
}

/** A paper by the SHA-256 of its bytes; null when it does not lie here. */
export function openDocument(
  office: Pick<Office, 'folder' | 'keys'>,
  sha256: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  return openImage(shelf(office), sha256)
}

/** A shelf of their own: who may see scans may not open these. */
function shelf({ folder, keys }: Pick<Office, 'folder' | 'keys'>) {
  return { folder: { ...folder, scans: folder.documents }, keys }
}
