const instead = 'Type the id, or use a hand scanner.'

/** Why the camera does not read, by the name of the browser's error, and what to do instead. */
const sentences: ReadonlyMap<string, string> = new Map([
  [
    'NotAllowedError',
    `The browser does not let this page use the camera. Allow it beside the address, then open the camera again. ${instead}`,
  ],
  ['NotFoundError', `No camera is connected. ${instead}`],
  ['OverconstrainedError', `No camera is connected. ${instead}`],
  ['NotReadableError', `Another program holds the camera. Close it there. ${instead}`],
  [
    'InsecureContext',
    `Browsers give a camera only to addresses that begin with https, or to this same computer. ${instead}`,
  ],
  [
    'ReaderMissing',
    `The reader of codes could not be fetched from the server. ${instead}`,
  ],
])

/** The sentence for what went wrong with the camera. */
export function cameraSentence(name: string): string {
  return sentences.get(name) ?? `The camera cannot be used. ${instead}`
}
