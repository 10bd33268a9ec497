import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { answer } from '../../platform/http/problem.ts'
import { changeCluster, copyClusters, createCluster, removeCluster } from './change-clusters.ts'
import { changeCouncil, endCouncil, setUpCouncil } from './change-councils.ts'
import { listClusters } from './list-clusters.ts'
import { listCouncils, viewCouncil } from './list-councils.ts'
import { manage, see } from './routes-units.ts'
import { day, id } from './schemas.ts'
import * as s from './schemas-clusters.ts'

const tags = ['organisations']
const clusterIn = z.object({ clusterId: id })
const councilIn = z.object({ councilId: id })

/** Clusters and blocs of a year. */
export function addClusterRoutes(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get('/api/v1/clusters', {
    ...see,
    schema: {
      tags,
      summary: 'Cụm, khối thi đua của một năm',
      querystring: s.clusterQuery,
      response: { 200: s.clusterList },
    },
    handler: (request) => listClusters(request.act, request.query),
  })
  routes.post('/api/v1/clusters', {
    ...manage,
    schema: { tags, summary: 'Lập cụm, khối thi đua', body: s.clusterBody, response: { 201: s.clusterDone } },
    handler: async (request, reply) => answer(reply, await createCluster(request.act, request.body), 201),
  })
  routes.put('/api/v1/clusters/:clusterId', {
    ...manage,
    schema: {
      tags,
      summary: 'Sửa cụm, khối: trưởng, phó, thành viên',
      params: clusterIn,
      body: s.clusterChangeBody,
      response: { 200: s.clusterDone },
    },
    handler: async (request, reply) =>
      answer(reply, await changeCluster(request.act, { ...request.params, ...request.body })),
  })
  routes.post('/api/v1/clusters/:clusterId/removal', {
    ...manage,
    schema: {
      tags,
      summary: 'Bỏ cụm, khối của một năm',
      params: clusterIn,
      body: s.clusterRemovalBody,
      response: { 200: s.clusterDone },
    },
    handler: async (request, reply) =>
      answer(reply, await removeCluster(request.act, { ...request.params, ...request.body })),
  })
  routes.post('/api/v1/cluster-copies', {
    ...manage,
    schema: {
      tags,
      summary: 'Chép cụm, khối từ năm trước',
      body: s.clusterCopyBody,
      response: { 201: s.clusterCopyDone },
    },
    handler: async (request, reply) => answer(reply, await copyClusters(request.act, request.body), 201),
  })
}

/** Councils, their members and terms. */
export function addCouncilRoutes(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get('/api/v1/councils', {
    ...see,
    schema: {
      tags,
      summary: 'Các Hội đồng',
      querystring: s.councilQuery,
      response: { 200: s.councilList },
    },
    handler: (request) => listCouncils(request.act, request.query),
  })
  routes.get('/api/v1/councils/:councilId', {
    ...see,
    schema: {
      tags,
      summary: 'Một Hội đồng: thành viên qua các lần kiện toàn',
      params: councilIn,
      querystring: z.object({ asOf: day.optional() }),
      response: { 200: s.councilView },
    },
    handler: async (request, reply) =>
      answer(reply, await viewCouncil(request.act, { ...request.params, ...request.query })),
  })
  routes.post('/api/v1/councils', {
    ...manage,
    schema: { tags, summary: 'Thành lập Hội đồng', body: s.councilBody, response: { 201: s.councilDone } },
    handler: async (request, reply) => answer(reply, await setUpCouncil(request.act, request.body), 201),
  })
  routes.post('/api/v1/councils/:councilId/changes', {
    ...manage,
    schema: {
      tags,
      summary: 'Kiện toàn Hội đồng',
      params: councilIn,
      body: s.councilChangeBody,
      response: { 201: s.councilDone },
    },
    handler: async (request, reply) =>
      answer(reply, await changeCouncil(request.act, { ...request.params, ...request.body }), 201),
  })
  routes.post('/api/v1/councils/:councilId/end', {
    ...manage,
    schema: {
      tags,
      summary: 'Kết thúc hoạt động Hội đồng',
      params: councilIn,
      body: s.councilEndBody,
      response: { 201: s.councilDone },
    },
    handler: async (request, reply) =>
      answer(reply, await endCouncil(request.act, { ...request.params, ...request.body }), 201),
  })
}
