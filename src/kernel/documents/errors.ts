/** What may go wrong while a document is made, and the HTTP status of each; operations that make one name them. */
export const documentErrors = {
  'kernel.documentTooLarge': 422,
  'kernel.documentInterrupted': 503,
} as const satisfies Record<string, number>
