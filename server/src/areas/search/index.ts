export { addSearchRoutes } from './routes.ts'
