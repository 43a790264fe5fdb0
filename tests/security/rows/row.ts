import type { Registered } from '#kernel/http/index.ts'
import type { Role } from '#modules/directory/index.ts'
import type { Town } from '#modules/directory/testing/town.ts'

export type Input = Readonly<Record<string, unknown>>

export interface World {
  town: Town
  operations: readonly Registered[]
  userId: string
  divisionId: string
  vendorId: string
  fileId: string
  /** Of 税務課, under a running contract with 見本システム株式会社. */
  systemId: string
  /** Of 情報政策課, without a contract. */
  othersSystemId: string
  linkToken: string
  /** A number that was never used before. */
  fresh(): number
}

/**
 * What the security test knows about one operation. `mine` is the input about a record within the reach of every
 * permitted role; `others` about one beyond the reach of 所管課 and 委託事業者 (another division's, not contracted).
 */
export interface Row {
  permitted: readonly Role[] | 'everybody' | 'signedIn'
  mine(world: World): Input
  others?(world: World): Input
  /** A token that holds every permission may not: secrets and sign-ins are a person's affair. */
  isForPeopleOnly?: boolean
}

export const everyRole: readonly Role[] = ['administrator', 'itPolicy', 'division', 'viewer', 'vendor']
export const nothing = () => ({})
/** An id that nothing has. */
export const nobody = '01990000-0000-7000-8000-000000000000'
