/** A city, or the operator of a joint cloud: the wall between tenants stands in the database itself. */
export interface Tenant {
  tenantId: string
  /** 全国地方公共団体コード, 5 digits or 6 with the check digit. */
  code: string
  nameJa: string
  nameEn: string
  kind: 'city' | 'jointCloud'
  isSample: boolean
}
