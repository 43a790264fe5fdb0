/** What becomes of a job. Apart from the store, so that screens know it without a database. */
export const jobStates = ['queued', 'running', 'done', 'failed', 'cancelled'] as const
export type JobState = (typeof jobStates)[number]
