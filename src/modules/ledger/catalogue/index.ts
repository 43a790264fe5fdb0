import { basic } from './01-basic.ts'
import { cost } from './02-cost.ts'
import { management } from './03-management.ts'
import { use } from './04-use.ts'
import { hardware } from './05-hardware.ts'
import { software } from './06-software.ts'
import { operation } from './07-operation.ts'
import { network } from './08-network.ts'
import { interfaces } from './09-interfaces.ts'
import { personalData } from './10-personal-data.ts'
import { antivirus } from './11-antivirus.ts'
import { security } from './12-security.ts'
import { vendors } from './13-vendor.ts'
import { continuity } from './14-continuity.ts'
import { operatorAgreement } from './15-operator-agreement.ts'
import { otherAgreements } from './16-other-agreements.ts'
import { issues } from './17-issues.ts'
import { other } from './18-other.ts'
import { defineCatalogue } from './catalogue.ts'

export * from './catalogue.ts'
export * from './field.ts'

/** The ledger's eighteen categories (逗子市情報システム全体最適化方針 2.2). */
export const catalogue = defineCatalogue([
  basic,
  cost,
  management,
  use,
  hardware,
  software,
  operation,
  network,
  interfaces,
  personalData,
  antivirus,
  security,
  vendors,
  continuity,
  operatorAgreement,
  otherAgreements,
  issues,
  other,
])

export const { categories, fieldByKey, collections, collectionByKey, categoryByKey } = catalogue
