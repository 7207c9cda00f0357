/** What the page needs and does not have here, in words that lead on. */
export function CannotRun(props: { readonly why: 'no-https' | 'no-storage' }) {
  return (
    <main className="pocket pocket--out">
      <img src="/mark.svg" width="56" height="56" alt="" />
      <h1>The pocket page cannot work here</h1>
      <p>
        {props.why === 'no-https'
          ? 'It needs an address that begins with https://. Ask whoever runs the server for that address.'
          : 'This window keeps nothing, as private windows do. Open the page in an ordinary window.'}
      </p>
    </main>
  )
}
