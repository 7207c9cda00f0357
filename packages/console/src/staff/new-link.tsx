import { Button } from '@trussworks/react-uswds'
import { useState } from 'react'

/** A link that is shown this once: the server keeps no more than its hash. */
export function NewLink(props: {
  readonly name: string
  readonly url: string
  readonly done: () => void
}) {
  const [copied, setCopied] = useState<'yes' | 'no'>()
  const copy = () =>
    void navigator.clipboard.writeText(props.url).then(
      () => setCopied('yes'),
      () => setCopied('no'),
    )
  return (
    <section className="card new-link" aria-labelledby="new-link">
      <h2 id="new-link">A sign-in link for {props.name}</h2>
      <p>
        Hand it over in person or by a message that only they read. It works once, for 24
        hours, and <b>is shown this once</b>: nobody can look it up again.
      </p>
      <p>
        <output className="new-link__url">{props.url}</output>
      </p>
      <div className="actions">
        <Button type="button" onClick={copy}>
          Copy the link
        </Button>
        <Button type="button" outline onClick={props.done}>
          I have handed it over
        </Button>
        <span role="status">
          {copied === 'yes' && 'Copied.'}
          {copied === 'no' && 'The browser did not let me; mark it and copy by hand.'}
        </span>
      </div>
    </section>
  )
}
