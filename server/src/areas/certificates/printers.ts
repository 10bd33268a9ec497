import { type Act, accountOf, inAct, inView } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { mayAt, waysAt } from '../access/index.ts'
import { recordAct } from '../ledger/index.ts'
import { sheetMarks } from './domain/calibrate.ts'
import { papers } from './domain/layout-types.ts'
import type { PrinterBody, PrinterList } from './schemas.ts'
import {
  findPrinter,
  insertPrinter,
  listPrinterRows,
  lockPrinter,
  type PrinterRow,
  retirePrinterRow,
  updatePrinter,
} from './store-printers.ts'
import { typesetAside } from './typesetting/typeset-aside.ts'

const right = 'print-certificates'

/** Printers of the viewer's units. */
export function listPrinters(act: Act): Promise<PrinterList> {
  return inView(act, async (tx) => {
    const rows = await listPrinterRows(tx)
    const units = [...new Set(rows.map(({ unitId }) => unitId))]
    const mine =
      act.actor === 'system' ? new Set(units) : new Set((await waysAt(tx, act.actor, right, units)).keys())
    return {
      rows: rows.map(({ retiredAt: _, ...row }) => ({
        ...row,
        calibratedAt: row.calibratedAt?.toISOString() ?? null,
        mayChange: mine.has(row.unitId),
      })),
    }
  })
}

/** Adds a printer that is taken to be exact until it is measured. @refuses right-missing, outside-your-unit */
export function createPrinter(
  act: Act,
  input: { unitId: string; name: string },
): Promise<{ id: string } | Refusal> {
  return inAct(act, async (tx) => {
    const refused = await mayAt(tx, act.actor, right, input.unitId)
    if (refused) return refused
    const id = await insertPrinter(tx, { ...input, accountId: accountOf(act), now: act.clock.now() })
    await recordPrinter(tx, act, 'create-certificate-printer', { id, ...input })
    return { id }
  })
}

/** Writes down what was measured on the calibration sheet, and the push by hand. @refuses printer-unknown, changed-meanwhile */
export function changePrinter(
  act: Act,
  input: PrinterBody & { printerId: string },
): Promise<{ revision: number } | Refusal> {
  return inAct<{ revision: number }>(act, async (tx) => {
    const row = await takePrinter(tx, act, input.printerId, input.revision)
    if (isRefusal(row)) return row
    const measured = (['leftEdge', 'topEdge', 'across', 'down'] as const).some(
      (key) => input[key] !== row[key],
    )
    await updatePrinter(tx, row.id, {
      ...input,
      calibratedAt: measured ? act.clock.now() : row.calibratedAt,
    })
    await recordPrinter(tx, act, 'change-certificate-printer', { ...row, name: input.name })
    return { revision: row.revision + 1 }
  })
}

/** Takes a printer out of use. @refuses printer-unknown, changed-meanwhile */
export function retirePrinter(
  act: Act,
  input: { printerId: string; revision: number },
): Promise<{ revision: number } | Refusal> {
  return inAct<{ revision: number }>(act, async (tx) => {
    const row = await takePrinter(tx, act, input.printerId, input.revision)
    if (isRefusal(row)) return row
    await retirePrinterRow(tx, row.id, act.clock.now())
    await recordPrinter(tx, act, 'retire-certificate-printer', row)
    return { revision: row.revision + 1 }
  })
}

/** The sheet with crosses and rulers on which the printer's error is measured, as PDF. @refuses printer-unknown */
export async function writeCalibrationSheet(
  act: Act,
  input: { printerId: string; paper: keyof typeof papers },
): Promise<Uint8Array | Refusal> {
  const printer = await inView(act, (tx) => findPrinter(tx, input.printerId))
  if (!printer) return refuse('printer-unknown')
  const paper = papers[input.paper]
  const mm = (tenths: number) => (tenths / 10).toFixed(1).replace('.', ',')
  const { left, top, across, down } = sheetMarks
  const { pdf } = await typesetAside({
    kind: 'calibration',
    sheet: {
      page: { width: paper.width / 10, height: paper.height / 10 },
      marks: { left: left / 10, top: top / 10, across: across / 10, down: down / 10 },
      words: {
        title: 'TỜ CĂN CHỈNH MÁY IN',
        steps: [
          'In tờ này đúng khổ giấy và đúng khay sẽ dùng để in bằng, cỡ 100%, không chọn “vừa trang”.',
          `Đo từ mép trái tờ giấy đến vạch đứng của dấu A. Đúng ra là ${mm(left)} mm.`,
          `Đo từ mép trên tờ giấy đến vạch ngang của dấu A. Đúng ra là ${mm(top)} mm.`,
          `Đo từ dấu A sang dấu B. Đúng ra là ${mm(across)} mm.`,
          `Đo từ dấu A xuống dấu C. Đúng ra là ${mm(down)} mm.`,
          'Ghi bốn số đo, đến một phần mười mi-li-mét, vào trang Máy in của phần mềm rồi bấm Lưu.',
        ],
        printer: `Máy in: ${printer.name} (${printer.unitName})`,
      },
    },
  })
  return pdf!
}

async function takePrinter(
  tx: Tx,
  act: Act,
  printerId: string,
  revision: number,
): Promise<PrinterRow | Refusal> {
  if (!(await lockPrinter(tx, printerId))) return refuse('printer-unknown')
  const row = (await findPrinter(tx, printerId))!
  const refused = await mayAt(tx, act.actor, right, row.unitId)
  if (refused) return refused
  return row.revision === revision && !row.retiredAt ? row : refuse('changed-meanwhile')
}

function recordPrinter(
  tx: Tx,
  act: Act,
  name: string,
  printer: { id: string; unitId: string; name: string },
) {
  return recordAct(tx, act, {
    act: name,
    objectKind: 'certificate-printer',
    objectId: printer.id,
    unitId: printer.unitId,
    details: { name: printer.name },
  })
}
