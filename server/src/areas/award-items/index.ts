import './acts.ts'
import './errors.ts'

export { addAwardItemRoutes } from './routes.ts'
