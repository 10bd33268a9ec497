import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { sendRefusal } from '../../platform/http/problem.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { id } from './schemas-plans.ts'
import { exportPlanDocument, exportPlanTable } from './tasks/export-plan.ts'

const tags = ['plans']
const params = z.object({ id })

export function addPlanExportRoutes(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const files = [
    ['document.docx', 'Kế hoạch, tệp Word', exportPlanDocument],
    ['table.xlsx', 'Bảng nhiệm vụ của kế hoạch, tệp Excel', exportPlanTable],
  ] as const
  for (const [name, summary, make] of files)
    routes.get(`/api/v1/plans/:id/${name}`, {
      config: { access: { anyOf: ['see-plans'] } },
      schema: { tags, summary, params },
      handler: async (request, reply) => {
        const { id: planId } = request.params as z.infer<typeof params>
        const file = await make(request.act, planId)
        if (isRefusal(file)) return sendRefusal(reply, file)
        return reply
          .type(file.mediaType)
          .header('content-disposition', `attachment; filename="${file.name}"`)
          .header('cache-control', 'private, no-store')
          .send(Buffer.from(file.bytes))
      },
    })
}
