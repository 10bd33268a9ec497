import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { answer } from '../../platform/http/problem.ts'
import { installationView, setUpBody } from './schemas.ts'
import { setUpInstallation } from './set-up-installation.ts'
import { viewInstallation } from './view-installation.ts'

export function addInstallationRoutes(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get('/api/v1/installation', {
    config: { access: 'public', act: 'view-installation' },
    schema: { tags: ['access'], summary: 'Bản cài đặt này', response: { 200: installationView } },
    handler: (request) => viewInstallation(request.act),
  })

  routes.post('/api/v1/installation', {
    config: { access: 'public', act: 'set-up-installation', rateLimit: { max: 20, timeWindow: 60_000 } },
    schema: {
      tags: ['access'],
      summary: 'Cài đặt lần đầu',
      body: setUpBody,
      response: { 201: z.object({ unitId: z.string() }) },
    },
    handler: async (request, reply) => answer(reply, await setUpInstallation(request.act, request.body), 201),
  })
}
