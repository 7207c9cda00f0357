import type { OfficeView } from '@groundswell/server/wire'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { jobsQuery } from '../api/queries.ts'
import { uploadFile } from '../api/upload.ts'
import { CountyField } from '../official/county-field.tsx'
import { Card } from '../pieces/card.tsx'
import { RefusedNotice } from '../pieces/refused-notice.tsx'
import { FileDrop } from '../uploads/file-drop.tsx'

/** Scans of one office's sheets, sent to the reader. */
export function FiledScanUpload(props: { readonly view: OfficeView }) {
  const client = useQueryClient()
  const [county, setCounty] = useState('')
  const [district, setDistrict] = useState('')
  const [file, setFile] = useState<File>()
  const sending = useMutation({
    mutationFn: (chosen: File) =>
      uploadFile({
        kind: 'filing-scans',
        file: chosen,
        county,
        district,
        onProgress: () => {},
        signal: new AbortController().signal,
      }),
    onSuccess: () => {
      setFile(undefined)
      void client.invalidateQueries({ queryKey: jobsQuery.queryKey })
    },
  })
  const { countyByCounty, districts } = props.view.petition
  const isPlaced =
    !countyByCounty || (county !== '' && (districts.length === 0 || district !== ''))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (file && isPlaced) sending.mutate(file)
  }
  return (
    <Card
      title="Bring scans in"
      sentence="One file for one office’s sheets, in any order and any way up. The same sheet counts once."
    >
      <form className="upload" onSubmit={submit}>
        <div className="office-form__fields">
          <CountyField
            view={props.view}
            county={county}
            district={district}
            choose={setCounty}
            chooseDistrict={setDistrict}
          />
        </div>
        <FileDrop
          file={file}
          accept=".pdf,.tif,.tiff,.jpg,.jpeg,.png,.webp"
          hint="PDF, TIFF, JPEG or PNG"
          choose={setFile}
        />
        <RefusedNotice error={sending.error} />
        <Button type="submit" disabled={!file || !isPlaced || sending.isPending}>
          {sending.isPending ? 'Sending…' : 'Read the sheets'}
        </Button>
      </form>
    </Card>
  )
}
