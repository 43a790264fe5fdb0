/**
 * Spreadsheet programs run CSV text that begins with = + - @ (also their full-width forms, also after blanks).
 * Source: OWASP, CSV Injection. An apostrophe in front makes it text; reading takes exactly one away again.
 */
const formulaLike = /^'*\s*[=+\-@＝＋－＠]./su

export function guardText(text: string): string {
  return formulaLike.test(text) ? `'${text}` : text
}

/** The inverse of `guardText`, for every text. */
export function unguardText(text: string): string {
  return text.startsWith("'") && formulaLike.test(text) ? text.slice(1) : text
}
