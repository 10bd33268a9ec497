import { randomInt } from 'node:crypto'

// Without letters and digits that look alike.
const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** A receipt number that nobody guesses: about 59 bits, as "PA-7K3M-9QXT-2HFD". */
export function newReceipt(): string {
  const group = () => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join('')
  return `PA-${group()}-${group()}-${group()}`
}

/** A receipt as it is kept, from what somebody typed. */
export function cleanReceipt(typed: string): string {
  const letters = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/^PA/, '')
  return `PA-${letters.slice(0, 4)}-${letters.slice(4, 8)}-${letters.slice(8, 12)}`
}
