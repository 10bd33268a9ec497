import './acts.ts'
import './errors.ts'

export { addCertificateRoutes } from './routes.ts'
