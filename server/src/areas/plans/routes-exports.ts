import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { sendFile } from '../../platform/http/send-file.ts'
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
        return sendFile(reply, await make(request.act, planId))
      },
    })
}
