import { z } from 'zod'
import { command, query } from '#kernel/contract/index.ts'
import { day, done } from './shapes.ts'

const name = z.string().trim().min(1).max(100)
const kana = z.string().trim().max(200).default('')
const errors = { 'directory.nameTaken': 409 } as const

const division = {
  name,
  kana,
  /** Last day of the division, or null while it stands. */
  abolishedOn: day.nullable().default(null),
}

const vendor = {
  name,
  kana,
  /** 法人番号, 13 digits. */
  corporateNumber: z
    .string()
    .regex(/^\d{13}$/)
    .nullable()
    .default(null),
  /** Last day of dealing with the vendor, or null. */
  endedOn: day.nullable().default(null),
}

export const listDivisions = query({
  route: 'GET /api/directory/divisions',
  summary: { ja: '課の一覧', en: 'List divisions' },
  permission: 'signedIn',
  input: z.object({}),
  output: z.object({ divisions: z.array(z.object({ divisionId: z.string(), ...division })) }),
})

export const addDivision = command({
  route: 'POST /api/directory/divisions',
  summary: { ja: '課を加える', en: 'Add a division' },
  permission: 'directory.manage',
  input: z.object({ name, kana }),
  output: z.object({ divisionId: z.string() }),
  errors,
  audit: { action: 'directory.addDivision' },
  idempotency: 'key',
})

export const changeDivision = command({
  route: 'PUT /api/directory/divisions/{divisionId}',
  summary: { ja: '課を直す', en: 'Change a division' },
  permission: 'directory.manage',
  input: z.object({ divisionId: z.uuid(), ...division }),
  output: done,
  errors,
  audit: { action: 'directory.changeDivision', subject: (input) => input.divisionId },
  idempotency: 'natural',
})

export const listVendors = query({
  route: 'GET /api/directory/vendors',
  summary: { ja: '事業者の一覧', en: 'List vendors' },
  permission: 'directory.read',
  input: z.object({}),
  output: z.object({ vendors: z.array(z.object({ vendorId: z.string(), ...vendor })) }),
})

export const addVendor = command({
  route: 'POST /api/directory/vendors',
  summary: { ja: '事業者を加える', en: 'Add a vendor' },
  permission: 'directory.manage',
  input: z.object({ name, kana, corporateNumber: vendor.corporateNumber }),
  output: z.object({ vendorId: z.string() }),
  errors,
  audit: { action: 'directory.addVendor' },
  idempotency: 'key',
})

export const changeVendor = command({
  route: 'PUT /api/directory/vendors/{vendorId}',
  summary: { ja: '事業者を直す', en: 'Change a vendor' },
  permission: 'directory.manage',
  input: z.object({ vendorId: z.uuid(), ...vendor }),
  output: done,
  errors,
  audit: { action: 'directory.changeVendor', subject: (input) => input.vendorId },
  idempotency: 'natural',
})
