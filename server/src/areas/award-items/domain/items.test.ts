import { describe, expect, it } from 'vitest'
import { isRunning, lackingPaper, openSteps, stateAfter } from './request-steps.ts'

describe('a request for an item', () => {
  it('goes its way by steps and no other', () => {
    expect(openSteps('received')).toEqual(['papers-asked', 'forwarded', 'done', 'refused', 'withdrawn'])
    expect(openSteps('waiting-papers')).toEqual(['papers-given', 'refused', 'withdrawn'])
    expect(openSteps('forwarded')).toEqual(['came-back', 'withdrawn'])
    expect(openSteps('came-back')).toEqual(['done', 'refused'])
    expect(['done', 'refused', 'withdrawn'].flatMap((state) => openSteps(state as 'done'))).toEqual([])
    expect(stateAfter('waiting-papers', 'papers-given')).toBe('received')
    expect(stateAfter('done', 'withdrawn')).toBeNull()
  })

  it('has a clock that stands while papers are missing', () => {
    expect(isRunning('received')).toBe(true)
    expect(isRunning('waiting-papers')).toBe(false)
    expect(isRunning('done')).toBe(false)
  })

  it('lacks the first required paper that is not in order', () => {
    const paper = (name: string, required: boolean, state: 'there' | 'missing' | 'wrong') => ({
      part: name,
      name,
      required,
      state,
    })
    expect(lackingPaper([paper('Đơn', true, 'there'), paper('Ảnh', false, 'missing')])).toBeUndefined()
    expect(lackingPaper([paper('Đơn', true, 'there'), paper('Xác nhận', true, 'wrong')])?.name).toBe(
      'Xác nhận',
    )
  })
})
