export type { ChainFault } from './domain/chain.ts'
export { type RecordedAct, recordAct } from './record-act.ts'
export { addLedgerRoutes } from './routes.ts'
export { type LedgerVerification, verifyLedger } from './verify-ledger.ts'
