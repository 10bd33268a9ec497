import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { searchAnswer, searchQuery } from './schemas.ts'
import { searchEverything } from './search-everything.ts'

export function addSearchRoutes(app: FastifyInstance): void {
  app.withTypeProvider<ZodTypeProvider>().get('/api/v1/search', {
    config: { access: 'signed-in' },
    schema: {
      tags: ['search'],
      summary: 'Tìm trong mọi nội dung được xem',
      querystring: searchQuery,
      response: { 200: searchAnswer },
    },
    handler: (request) => searchEverything(request.act, request.query),
  })
}
