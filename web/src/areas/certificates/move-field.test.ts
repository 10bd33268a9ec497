import { describe, expect, it } from 'vitest'
import { arrowMove, moveBox } from './move-field.ts'

describe('a field that is moved', () => {
  const sheet = { width: 297, height: 210 }
  const box = { x: 10, y: 20, width: 100, height: 12 }

  it('goes by tenths of a millimetre and stays on the sheet', () => {
    expect(moveBox(box, { x: 0.1, y: -0.1 }, sheet)).toEqual({ ...box, x: 10.1, y: 19.9 })
    expect(moveBox(box, { x: -50, y: 500 }, sheet)).toEqual({ ...box, x: 0, y: 198 })
  })

  it('goes by the arrow keys: one millimetre, a tenth, ten', () => {
    const press = (key: string, more = {}) => arrowMove({ key, altKey: false, shiftKey: false, ...more })
    expect(press('ArrowRight')).toEqual({ x: 1, y: 0 })
    expect(press('ArrowUp', { altKey: true })).toEqual({ x: 0, y: -0.1 })
    expect(press('ArrowDown', { shiftKey: true })).toEqual({ x: 0, y: 10 })
    expect(press('Enter')).toBeNull()
  })
})
