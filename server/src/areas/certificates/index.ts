import './acts.ts'
import './errors.ts'

export { checkCertificate } from './check-certificate.ts'
export { addCertificateRoutes } from './routes.ts'
