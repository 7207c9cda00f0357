import { Button, Label, TextInput } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { useSearchParams } from 'react-router'
import { Disclosure } from '../pieces/disclosure.tsx'
import { signInPathOf } from './sign-in-link.ts'

/** Explains one-click links, and takes one that was pasted. */
export function SignInPage() {
  const [search] = useSearchParams()
  const [text, setText] = useState('')
  const [wrong, setWrong] = useState(false)
  const open = (event: FormEvent) => {
    event.preventDefault()
    const path = signInPathOf(text)
    setWrong(path === undefined)
    if (path !== undefined) window.location.assign(path)
  }
  return (
    <main className="lone-page">
      <img src="/mark.svg" width="48" height="48" alt="" />
      <h1>Sign in to Groundswell</h1>
      {search.has('signed-out') && (
        <p className="notice notice--done">You are signed out.</p>
      )}
      {search.get('problem') === 'link' && (
        <p className="notice notice--error">
          That link is used up or too old. Ask for a new one.
        </p>
      )}
      <p>
        Staff sign in with a link of their own: no password to forget or to steal. Open
        your link, or paste it here.
      </p>
      <form onSubmit={open} noValidate>
        <Label htmlFor="link">Your sign-in link</Label>
        <TextInput
          id="link"
          name="link"
          type="text"
          autoComplete="off"
          spellCheck={false}
          value={text}
          aria-describedby={wrong ? 'link-wrong' : undefined}
          aria-invalid={wrong}
          onChange={(event) => setText(event.target.value)}
        />
        {wrong && (
          <p id="link-wrong" className="field-error" role="alert">
            This is not a sign-in link. It contains “/sign-in/” and ends in a long code.
          </p>
        )}
        <Button type="submit">Sign in</Button>
      </form>
      <Disclosure summary="I have no link">
        <p>
          Ask a manager of the drive to invite you; the invitation is your link. Whoever
          started the server finds links for the first staff where it was started: the
          start command prints them.
        </p>
      </Disclosure>
    </main>
  )
}
