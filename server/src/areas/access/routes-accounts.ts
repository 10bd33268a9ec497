import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { answer } from '../../platform/http/problem.ts'
import { changeAccount, resetPassword, unlockAccount } from './change-account.ts'
import { createAccount } from './create-account.ts'
import { grantRole, revokeRole } from './grant-role.ts'
import { listAccounts, showAccount } from './list-accounts.ts'
import {
  accountList,
  accountsQuery,
  accountView,
  changeAccountBody,
  createAccountBody,
  createdAccountView,
  grantParams,
  idParams,
  oneTimePasswordView,
  passwordResetBody,
  roleGrantBody,
} from './schemas.ts'

const access = { anyOf: ['manage-accounts'] } as const
const tags = ['accounts']

export function addAccountRoutes(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get('/api/v1/accounts', {
    config: { access, act: 'list-accounts' },
    schema: { tags, summary: 'Tài khoản', querystring: accountsQuery, response: { 200: accountList } },
    handler: (request) => listAccounts(request.act, request.query),
  })

  routes.post('/api/v1/accounts', {
    config: { access, act: 'create-account' },
    schema: {
      tags,
      summary: 'Tạo tài khoản',
      body: createAccountBody,
      response: { 201: createdAccountView },
    },
    handler: async (request, reply) => answer(reply, await createAccount(request.act, request.body), 201),
  })

  routes.get('/api/v1/accounts/:id', {
    config: { access, act: 'show-account' },
    schema: { tags, summary: 'Một tài khoản', params: idParams, response: { 200: accountView } },
    handler: async (request, reply) => answer(reply, await showAccount(request.act, request.params.id)),
  })

  routes.patch('/api/v1/accounts/:id', {
    config: { access, act: 'change-account' },
    schema: {
      tags,
      summary: 'Sửa, khóa hoặc mở lại tài khoản',
      params: idParams,
      body: changeAccountBody,
      response: { 204: z.null() },
    },
    handler: async (request, reply) =>
      answer(reply, await changeAccount(request.act, request.params.id, request.body)),
  })

  routes.post('/api/v1/accounts/:id/password-reset', {
    config: { access, act: 'reset-password' },
    schema: {
      tags,
      summary: 'Cấp lại mật khẩu dùng một lần',
      params: idParams,
      body: passwordResetBody.optional(),
      response: { 200: oneTimePasswordView },
    },
    handler: async (request, reply) => {
      const input = request.body ?? { removeSecondFactor: false }
      return answer(reply, await resetPassword(request.act, request.params.id, input))
    },
  })

  routes.post('/api/v1/accounts/:id/unlocking', {
    config: { access, act: 'unlock-account' },
    schema: {
      tags,
      summary: 'Mở khóa do nhập sai nhiều lần',
      params: idParams,
      response: { 204: z.null() },
    },
    handler: async (request, reply) => answer(reply, await unlockAccount(request.act, request.params.id)),
  })

  routes.post('/api/v1/accounts/:id/role-grants', {
    config: { access, act: 'grant-role' },
    schema: {
      tags,
      summary: 'Cấp vai trò',
      params: idParams,
      body: roleGrantBody,
      response: { 201: z.object({ id: z.string() }) },
    },
    handler: async (request, reply) =>
      answer(reply, await grantRole(request.act, request.params.id, request.body), 201),
  })

  routes.delete('/api/v1/accounts/:id/role-grants/:grantId', {
    config: { access, act: 'revoke-role' },
    schema: { tags, summary: 'Thu hồi vai trò', params: grantParams, response: { 204: z.null() } },
    handler: async (request, reply) =>
      answer(reply, await revokeRole(request.act, request.params.id, request.params.grantId)),
  })
}
