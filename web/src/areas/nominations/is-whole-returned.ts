import type { DossierView } from '@server/areas/nominations/schemas-dossiers.ts'

/** Is there something to mend that stands for the whole dossier? Then rows may be added, changed and taken out. */
export const isWholeReturned = (dossier: DossierView): boolean =>
  dossier.toMend.some((item) => item.nominationId === null && item.mendedAt === null)
