/** What may be wrong with a file of tables, and the HTTP status of each; operations that take files name them. */
export const sheetErrors = {
  'kernel.sheetNotReadable': 422,
  'kernel.sheetDamaged': 422,
  'kernel.sheetEncrypted': 422,
  'kernel.sheetOldFormat': 422,
  'kernel.sheetTooManyParts': 422,
  'kernel.sheetTooLarge': 422,
  'kernel.sheetSuspiciousCompression': 422,
  'kernel.sheetTooHeavy': 422,
  'kernel.sheetUnknownEncoding': 422,
  'kernel.sheetBadCsv': 422,
  'kernel.sheetCharactersDoNotFit': 422,
} as const satisfies Record<string, number>
