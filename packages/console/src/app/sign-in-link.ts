/**
 * The path of a sign-in link on this server, whatever was pasted around it: the whole
 * address, or the path alone. Everything else is no link, so that a pasted address can
 * never lead away from here.
 */
export function signInPathOf(pasted: string): string | undefined {
  const found = /\/sign-in\/([A-Za-z0-9._~-]{16,})(?:[?#\s]|$)/.exec(pasted.trim())
  return found ? `/sign-in/${found[1]}` : undefined
}
