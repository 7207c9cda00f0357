import type { SheetForm } from '@groundswell/petition'
import type { Office } from '../office.ts'
import type { RecordStore } from '../storage/open-storage.ts'

/** Keeps a version of the printed form, once. */
export async function registerForm(
  records: RecordStore,
  { clock }: Pick<Office, 'clock'>,
  { form, by }: { readonly form: SheetForm; readonly by: string },
): Promise<void> {
  await records
    .insertInto('sheet_form')
    .values({
      version: form.version,
      text_hash: form.textHash,
      language: form.language,
      paper: form.paper,
      pages: form.pages.length,
      rows: form.pages.reduce((sum, page) => sum + page.rows.length, 0),
      body: JSON.stringify(form),
      registered_at: clock(),
      registered_by: by,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
