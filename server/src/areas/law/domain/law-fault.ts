/** Something wrong (or to look at) in the catalogue: the file, the place in it, and what to do, in Vietnamese. */
export type LawFault = { file: string; place: string; what: string; severity: 'error' | 'warning' }

export function fault(file: string, place: string, what: string): LawFault {
  return { file, place, what, severity: 'error' }
}

export function warning(file: string, place: string, what: string): LawFault {
  return { file, place, what, severity: 'warning' }
}
