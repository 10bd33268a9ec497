import { resolve } from 'node:path'

/** The project's own folder, wherever it was cloned. */
export const projectRoot = resolve(import.meta.dirname, '../../..')
