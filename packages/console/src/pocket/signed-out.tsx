import type { Link } from './use-pocket.ts'

/** Nobody is signed in on this phone: how to come in. */
export function SignedOut(props: { readonly link: Link }) {
  return (
    <main className="pocket pocket--out">
      <img src="/mark.svg" width="56" height="56" alt="" />
      <h1>Groundswell pocket</h1>
      {props.link === 'not-allowed' ? (
        <p>This page is for circulators; your account has another role.</p>
      ) : (
        <p>Open the sign-in link that your manager gave you on this phone.</p>
      )}
      <a
        className="pocket__button"
        href={props.link === 'not-allowed' ? '/' : '/sign-in'}
      >
        {props.link === 'not-allowed' ? 'Go to the console' : 'I have a link'}
      </a>
    </main>
  )
}
