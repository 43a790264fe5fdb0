/** Control characters other than tab and line feed, and marks that nobody sees: they never mean anything in an answer. */
const invisible = /[^\P{Cc}\t\n]|\u200b|\ufeff/gu

/** Text as it is stored: composed (NFC), line ends as line feeds, no control characters, no blanks at the ends. */
export function tidyText(text: string): string {
  return text.normalize('NFC').replace(/\r\n?/g, '\n').replace(invisible, '').trim()
}
