/** Where the crosses of the calibration sheet ought to stand, in tenths of a millimetre. */
export const sheetMarks = { left: 200, top: 200, across: 2000, down: 1500 } as const

/** What an officer measured on the sheet that the printer gave, and a last push by hand; tenths of a millimetre. */
export type PrinterError = {
  leftEdge: number
  topEdge: number
  across: number
  down: number
  nudgeRight: number
  nudgeDown: number
}

/** A printer that does what it is told. */
export const exactPrinter: PrinterError = {
  leftEdge: sheetMarks.left,
  topEdge: sheetMarks.top,
  across: sheetMarks.across,
  down: sheetMarks.down,
  nudgeRight: 0,
  nudgeDown: 0,
}

/** Where to send what shall stand at (x, y); millimetres. The printer puts p at edge + (p - mark) × stretch: solved for p. */
export function aim(printer: PrinterError, x: number, y: number): { x: number; y: number } {
  const stretchX = printer.across / sheetMarks.across
  const stretchY = printer.down / sheetMarks.down
  return {
    x: (sheetMarks.left + (x * 10 + printer.nudgeRight - printer.leftEdge) / stretchX) / 10,
    y: (sheetMarks.top + (y * 10 + printer.nudgeDown - printer.topEdge) / stretchY) / 10,
  }
}
