import { existsSync } from 'node:fs'
import { join } from 'node:path'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import fastifyStatic from '@fastify/static'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import Fastify, { type FastifyInstance, LogController } from 'fastify'
import {
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod'
import { sql } from 'kysely'
import { addAccess, addAccessRoutes, unitsWithRight } from './areas/access/index.ts'
import { addAwardItemRoutes } from './areas/award-items/index.ts'
import { addAwardImportRoutes, addAwardRoutes } from './areas/awards/index.ts'
import { addCertificateRoutes } from './areas/certificates/index.ts'
import { addCouncilSessionRoutes } from './areas/councils/index.ts'
import { addDecisionRoutes } from './areas/decisions/index.ts'
import { addDocumentRoutes } from './areas/documents/index.ts'
import { addFollowUpRoutes } from './areas/followup/index.ts'
import { addInitiativeRoutes } from './areas/initiatives/index.ts'
import { addEligibilityRoutes, addLawRoutes } from './areas/law/index.ts'
import { addLedgerRoutes } from './areas/ledger/index.ts'
import { addNominationRoutes, addPostingRoutes } from './areas/nominations/index.ts'
import { addOrganisationRoutes } from './areas/organisations/index.ts'
import { addPeopleRoutes } from './areas/people/index.ts'
import {
  addCascadeRoutes,
  addIssuedReportRoutes,
  addNextYearRoutes,
  addPlanReadingRoutes,
  addPlanRoutes,
  addProofRoutes,
  addReportRoutes,
  addTaskRoutes,
} from './areas/plans/index.ts'
import { addPortalRoutes } from './areas/portal/index.ts'
import { addRegistrationRoutes } from './areas/registrations/index.ts'
import { addResistanceRoutes } from './areas/resistance/index.ts'
import { addScoringRoutes } from './areas/scoring/index.ts'
import { addSearchRoutes } from './areas/search/index.ts'
import type { Platform } from './platform/act.ts'
import { refuseCrossOrigin } from './platform/http/cross-origin.ts'
import { addProblemHandlers, sendRefusal } from './platform/http/problem.ts'
import { type DeclaredRoute, requireRouteAccess } from './platform/http/route-access.ts'
import { listedKeysCompiler } from './platform/http/serialise.ts'
import { projectRoot } from './platform/paths.ts'
import { refuse } from './platform/refusal.ts'
import { version } from './platform/version.ts'

export type App = FastifyInstance & { declaredRoutes: DeclaredRoute[] }

export type AppOptions = {
  /** Instead of the configured one. */
  requestsPerMinute?: number
  log?: boolean
  /** Judge every answer by its schema, as tests do; otherwise only the keys that it lists are sent. */
  checkAnswers?: boolean
}

/** Builds the whole server from its areas; listens nowhere. Tests and `main.ts` use the same one. */
export async function buildApp(platform: Platform, options: AppOptions = {}): Promise<App> {
  const app = Fastify({
    // That it listens and where is said in words by `serve`; a line of the log is something to look at.
    logger: options.log === false ? false : { level: 'warn', redact: ['req.headers', 'req.remoteAddress'] },
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: platform.config.trustProxy,
    bodyLimit: 4 * 1024 * 1024,
    genReqId: () => crypto.randomUUID().slice(0, 8),
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(options.checkAnswers ? serializerCompiler : listedKeysCompiler)
  addProblemHandlers(app)
  const declaredRoutes = requireRouteAccess(app)
  await addPlugins(app, options.requestsPerMinute ?? platform.config.requestsPerMinute)
  refuseCrossOrigin(app, platform.config.publicUrl)
  addAccess(app, platform)

  addHealth(app, platform)
  addLedgerRoutes(app, (actor) => unitsWithRight(actor, 'see-ledger'))
  addAccessRoutes(app)
  addOrganisationRoutes(app)
  addPeopleRoutes(app)
  addSearchRoutes(app)
  addPlanReadingRoutes(app)
  addPlanRoutes(app)
  addTaskRoutes(app)
  addProofRoutes(app)
  addReportRoutes(app)
  addCascadeRoutes(app)
  addNextYearRoutes(app)
  addIssuedReportRoutes(app)
  addFollowUpRoutes(app)
  addAwardRoutes(app)
  addAwardImportRoutes(app)
  addCertificateRoutes(app)
  addAwardItemRoutes(app)
  addLawRoutes(app)
  addEligibilityRoutes(app)
  addResistanceRoutes(app)
  addDocumentRoutes(app)
  addRegistrationRoutes(app)
  addInitiativeRoutes(app)
  addScoringRoutes(app)
  addCouncilSessionRoutes(app)
  addNominationRoutes(app)
  addPostingRoutes(app)
  addPortalRoutes(app)
  addDecisionRoutes(app)
  addWebApp(app)
  await app.ready()
  return Object.assign(app, { declaredRoutes }) as unknown as App
}

async function addPlugins(app: FastifyInstance, requestsPerMinute: number): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: false,
  })
  await app.register(rateLimit, {
    global: false,
    errorResponseBuilder: () => Object.assign(new Error('too many requests'), { statusCode: 429 }),
  })
  // Before anything else looks at the request, so that it also counts what is refused.
  const limit = app.createRateLimit({ max: requestsPerMinute, timeWindow: 60_000 })
  app.addHook('onRequest', async (request, reply) => {
    const found = await limit(request)
    if (found.isAllowed || !found.isExceeded) return
    reply.header('retry-after', found.ttlInSeconds)
    return sendRefusal(reply, refuse('too-many-requests'))
  })
  await app.register(cookie)
  await app.register(multipart, { limits: { fileSize: 25 * 1024 * 1024, files: 20 } })
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Nêu Gương',
        version,
        description: 'Hệ thống nghiệp vụ thi đua, khen thưởng. Lỗi trả về theo application/problem+json.',
      },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  })
  await app.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: true })
}

function addHealth(app: FastifyInstance, platform: Platform): void {
  app.get('/health', async (_request, reply) => {
    try {
      await sql`select 1`.execute(platform.db)
      return { status: 'ok', version }
    } catch {
      return reply.code(503).send({ status: 'unavailable', version, reason: 'database' })
    }
  })
}

/** The built web app; any address that is no file and no API is a page of it. */
function addWebApp(app: FastifyInstance): void {
  const folder = join(projectRoot, 'web/dist')
  const built = existsSync(join(folder, 'index.html'))
  if (built)
    app.register(fastifyStatic, {
      root: folder,
      preCompressed: true,
      setHeaders: (reply, path) => {
        const forever = path.includes('/assets/')
        reply.header('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  app.setNotFoundHandler((request, reply) => {
    const isPage =
      request.method === 'GET' &&
      !request.url.startsWith('/api/') &&
      !/\.\w+$/.test(request.url.split('?')[0]!)
    if (built && isPage) return reply.header('cache-control', 'no-cache').sendFile('index.html')
    return sendRefusal(reply, refuse('not-found'))
  })
}
