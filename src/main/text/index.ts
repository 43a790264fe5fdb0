import en from './en.json' with { type: 'json' }
import ja from './ja.json' with { type: 'json' }

/** What the command line says. */
export const commandWords = { ja, en } as const
