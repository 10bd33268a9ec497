import { parentPort, workerData } from 'node:worker_threads'
import { readPlanFile } from '../reading/read-plan-file.ts'

/** Runs in a thread of its own: reads the one file it was given and sends back what was read. */
const { bytes, fileName } = workerData as { bytes: Uint8Array; fileName: string }
parentPort?.postMessage(await readPlanFile(bytes, fileName))
