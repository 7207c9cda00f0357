import { useSuspenseQuery } from '@tanstack/react-query'
import { meQuery, petitionQuery, rechecksQuery, sheetHintsQuery } from '../api/queries.ts'
import { PageHead } from '../pieces/page-head.tsx'
import { HintList } from '../worth-a-look/hint-list.tsx'
import { RejectionRule } from '../worth-a-look/rejection-rule.tsx'
import { RollChanges } from '../worth-a-look/roll-changes.tsx'

/** Sheets that stand out, and answers that a newer roll changed. */
export function WorthALookRoute() {
  const { data: hints } = useSuspenseQuery(sheetHintsQuery)
  const { data: rechecks } = useSuspenseQuery(rechecksQuery)
  const { data: me } = useSuspenseQuery(meQuery)
  const { data: petition } = useSuspenseQuery(petitionQuery)
  const mayDecide = me.may.includes('decide-lines')
  return (
    <>
      <PageHead path="/worth-a-look" />
      <div className="columns columns--two">
        <HintList hints={hints} mayDecide={mayDecide} />
        <div className="stack">
          <RollChanges
            rechecks={rechecks}
            mayDecide={mayDecide}
            mayUpload={me.may.includes('upload')}
          />
          {me.may.includes('change-petition') && <RejectionRule petition={petition} />}
        </div>
      </div>
    </>
  )
}
