/** Somebody cancelled the job: nothing of it may remain. */
export class Cancelled extends Error {}

/** The server closes: the job is taken up again at the next start. */
export class Closing extends Error {}
