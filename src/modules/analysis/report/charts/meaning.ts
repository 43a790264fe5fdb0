/** What a bar means; the same meaning has the same colour and pattern everywhere. */
export type Meaning = 'usual' | 'notable' | 'weak' | 'none'
