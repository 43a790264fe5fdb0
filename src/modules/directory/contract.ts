import { defineContract } from '#kernel/contract/index.ts'
import * as divisions from './contract/divisions.ts'
import * as links from './contract/links.ts'
import * as session from './contract/session.ts'
import * as tokens from './contract/tokens.ts'
import * as users from './contract/users.ts'

/** Who belongs to a city and how they sign in. */
export const directoryContract = defineContract({ ...session, ...users, ...divisions, ...tokens, ...links })
