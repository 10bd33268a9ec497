export { addPortalRoutes } from './routes.ts'
