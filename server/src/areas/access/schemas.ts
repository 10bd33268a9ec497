import { z } from 'zod'
import { unitKinds } from '../../platform/text/unit-kinds.ts'
import { roles } from './domain/roles.ts'

const id = z.string().regex(/^\d{1,18}$/, 'mã không đúng')
const day = z.iso.date('ngày không đúng')
const name = z.string().trim().normalize().min(1, 'cần điền').max(200)
const password = z.string().min(1, 'cần điền').max(200)
const username = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{2,39}$/, '3 đến 40 chữ không dấu, số, dấu chấm, gạch')
const email = z.email('địa chỉ thư không đúng').max(200).nullable()

export const idParams = z.object({ id })
export const grantParams = z.object({ id, grantId: id })

// Installation -----------------------------------------------------------------------------------------------------

export const installationView = z.object({
  kind: z.enum(['sample', 'real', 'empty']),
  authorityName: z.string().nullable(),
  version: z.string(),
  sampleAccounts: z
    .array(
      z.object({
        username: z.string(),
        role: z.string(),
        roleLabel: z.string(),
        displayName: z.string(),
        unitName: z.string(),
        password: z.string(),
      }),
    )
    .optional(),
})
export type InstallationView = z.infer<typeof installationView>

export const setUpBody = z.strictObject({
  setupCode: z.string().trim().min(1, 'cần điền').max(100),
  authorityName: name,
  rootUnit: z.strictObject({
    name,
    shortName: name,
    kind: z.enum(unitKinds),
    foundedOn: day.optional().describe('Không có: đầu năm nay'),
  }),
  administrator: z.strictObject({ displayName: name, username, password }),
})
export type SetUpBody = z.infer<typeof setUpBody>

// Session ----------------------------------------------------------------------------------------------------------
export const signInBody = z.strictObject({ username: z.string().min(1).max(100), password })
export const signInView = z.object({ secondFactorRequired: z.boolean() })
export const codeBody = z.strictObject({ code: z.string().trim().min(6, 'chưa đủ').max(40) })
export const changePasswordBody = z.strictObject({ currentPassword: password, newPassword: password })

export const sessionView = z.object({
  account: z.object({
    id: z.string(),
    username: z.string(),
    displayName: z.string(),
    mustChangePassword: z.boolean(),
    hasSecondFactor: z.boolean(),
  }),
  roles: z.array(
    z.object({
      role: z.string(),
      roleLabel: z.string(),
      unitId: z.string(),
      unitName: z.string(),
      through: z.string().nullable().describe('Người ủy quyền, nếu vai trò có do được ủy quyền'),
    }),
  ),
  authority: z.object({ name: z.string(), kind: z.enum(['real', 'sample', 'empty']) }),
  rights: z.array(z.string()),
})
export type SessionView = z.infer<typeof sessionView>

const openSessionView = z.object({
  id: z.string(),
  createdAt: z.string(),
  lastSeenAt: z.string(),
  expiresAt: z.string(),
  userAgent: z.string(),
  address: z.string(),
  current: z.boolean(),
})
export const openSessionList = z.object({ rows: z.array(openSessionView), next: z.null() })
export type OpenSessionView = z.infer<typeof openSessionView>

// Second factor ----------------------------------------------------------------------------------------------------
export const secondFactorStart = z.object({
  secret: z.string().describe('Khóa để nhập tay vào ứng dụng xác thực'),
  otpauthUrl: z.string(),
  qrSvg: z.string(),
})
export type SecondFactorStart = z.infer<typeof secondFactorStart>
export const recoveryCodesView = z.object({ recoveryCodes: z.array(z.string()) })
export const passwordBody = z.strictObject({ password })

// Deputies ---------------------------------------------------------------------------------------------------------
export const deputationBody = z.strictObject({ deputyId: id, since: day, until: day, reason: name })
const deputationView = z.object({
  id: z.string(),
  principalId: z.string(),
  principalName: z.string(),
  deputyId: z.string(),
  deputyName: z.string(),
  since: z.string(),
  until: z.string().describe('Tính cả ngày này'),
  reason: z.string(),
  revokedAt: z.string().nullable(),
  state: z.enum(['coming', 'running', 'over', 'revoked']),
  mine: z.boolean().describe('Do chính tôi ủy quyền'),
})
export type DeputationView = z.infer<typeof deputationView>
export const afterQuery = z.strictObject({
  after: id.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export const deputationList = z.object({ rows: z.array(deputationView), next: z.string().nullable() })

export const colleaguesQuery = z.strictObject({ q: z.string().trim().max(100).optional() })
export const colleagueView = z.object({
  id: z.string(),
  displayName: z.string(),
  roleLabel: z.string(),
  unitName: z.string(),
})
export const colleagueList = z.object({ rows: z.array(colleagueView), next: z.null() })

// Accounts ---------------------------------------------------------------------------------------------------------
export const accountsQuery = z.strictObject({
  q: z.string().trim().max(100).optional(),
  unitId: id.optional(),
  after: id.optional().describe('Con trỏ: tài khoản cuối của trang trước'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export type AccountsQuery = z.infer<typeof accountsQuery>

const roleGrantView = z.object({
  id: z.string(),
  role: z.string(),
  roleLabel: z.string(),
  unitId: z.string(),
  unitName: z.string(),
  since: z.string(),
  until: z.string().nullable().describe('Không tính ngày này'),
  revokedAt: z.string().nullable(),
  live: z.boolean().describe('Đang hoặc sẽ có hiệu lực'),
})
export const accountView = z.object({
  id: z.string(),
  username: z.string(),
  displayName: z.string(),
  email: z.string().nullable(),
  disabledAt: z.string().nullable(),
  lockedUntil: z.string().nullable(),
  mustChangePassword: z.boolean(),
  hasSecondFactor: z.boolean(),
  isSample: z.boolean(),
  createdAt: z.string(),
  lastSignInAt: z.string().nullable(),
  revision: z.number().int(),
  roles: z.array(roleGrantView),
})
export type AccountView = z.infer<typeof accountView>
export const accountList = z.object({ rows: z.array(accountView), next: z.string().nullable() })

export const createAccountBody = z.strictObject({
  username,
  displayName: name,
  email: email.optional(),
  role: z.enum(roles),
  unitId: id,
})
export const createdAccountView = z.object({
  id: z.string(),
  username: z.string(),
  oneTimePassword: z.string(),
})
export const changeAccountBody = z.strictObject({
  revision: z.number().int(),
  displayName: name.optional(),
  email: email.optional(),
  disabled: z.boolean().optional(),
})
export type ChangeAccountBody = z.infer<typeof changeAccountBody>
export const passwordResetBody = z.strictObject({ removeSecondFactor: z.boolean().default(false) })
export const oneTimePasswordView = z.object({ oneTimePassword: z.string() })
export const roleGrantBody = z.strictObject({
  role: z.enum(roles),
  unitId: id,
  since: day.optional().describe('Không có: từ hôm nay'),
  until: day.nullable().optional().describe('Không tính ngày này'),
})
export type RoleGrantBody = z.infer<typeof roleGrantBody>
