import { expect, it } from 'vitest'
import { changeNominationBody } from './schemas-dossiers.ts'

it('leaves of a nomination what a change does not name', () => {
  expect(changeNominationBody.parse({ revision: 3, deed: 'Góp công' })).toEqual({
    revision: 3,
    deed: 'Góp công',
    onPaper: false,
  })
})
