import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Act } from '../act.ts'

/** Who may call a route: everybody, anyone who is signed in, or who holds one of the rights (at some unit). */
export type RouteAccess = 'public' | 'signed-in' | { anyOf: readonly string[] }

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Every route under /api says who may call it; a route that does not is refused at start. */
    access?: RouteAccess
    /** What the route does, as one verb-noun; stands in the permission table. */
    act?: string
  }
  interface FastifyRequest {
    /** The act of this request; on public routes without a session the actor has no roles. */
    act: Act
  }
}

export type DeclaredRoute = { method: string; url: string; access: RouteAccess }

/** Collects what each route declares, and refuses to build an app with a route that declares nothing. */
export function requireRouteAccess(app: FastifyInstance): DeclaredRoute[] {
  const declared: DeclaredRoute[] = []
  app.addHook('onRoute', (route) => {
    if (!route.url.startsWith('/api/v1')) return
    const access = route.config?.access
    for (const method of [route.method].flat()) {
      if (method === 'HEAD' || method === 'OPTIONS') continue
      if (!access) throw new Error(`route without access: ${method} ${route.url}`)
      declared.push({ method, url: route.url, access })
    }
  })
  return declared
}

export type AccessCheck = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>
