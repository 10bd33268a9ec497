import { parentPort, workerData } from 'node:worker_threads'
import type { TypesetMessage, TypesetTask } from './typeset-aside.ts'
import { fitSheets, setCalibrationSheet, setSheets } from './typesetter.ts'

const task = workerData as TypesetTask
const tell = (message: TypesetMessage) => parentPort!.postMessage(message)

if (task.kind === 'calibration') {
  tell({ kind: 'done', sizes: [], pdf: setCalibrationSheet(task.sheet) })
} else {
  const sizes = fitSheets(task.job, (sheets) => tell({ kind: 'fitted', sheets }))
  const fits = sizes.every((sheet) => sheet.every((size) => size !== null))
  const pdf = task.kind === 'fit' || (task.kind === 'print' && !fits) ? null : setSheets(task.job, sizes)
  tell({ kind: 'done', sizes, pdf })
}
