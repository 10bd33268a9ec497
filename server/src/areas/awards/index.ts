import './acts.ts'
import './errors.ts'
import './acts-import.ts'
import './errors-import.ts'

export { type AddAwardInput, addAward, putAward } from './add-award.ts'
export { type HolderRow, listHolderQuestions } from './ask-holders.ts'
export { awardCatalogue } from './award-catalogue.ts'
export {
  type AwardChoice,
  chooseAwards,
  type NamedAward,
  readNamedAwards,
  writeBookNumbers,
} from './awards-to-print.ts'
export { type CorrectionInput, putCorrection } from './correct-award.ts'
export type { AwardBasis, AwardLevel, HolderKind } from './domain/award-values.ts'
export { discardAwardImport } from './import/cancel-import.ts'
export { awardImportJobs } from './import/import-jobs.ts'
export { type ListedRow, readListedRows } from './import/read-listed.ts'
export { type ImportSource, startAwardImport } from './import/start-import.ts'
export { takeAwardImport, undoAwardImport } from './import/take-import.ts'
export { nameAward, sureAward } from './import/understand/award-words.ts'
export { type BadRow, listBadRows, viewAwardImport } from './import/view-import.ts'
export { listAwards } from './list-awards.ts'
export { type DecisionAwardRow, putDecisionAwards } from './put-decision-awards.ts'
export { putAwardAct } from './record-award-act.ts'
export { addAwardRoutes } from './routes.ts'
export { addAwardImportRoutes } from './routes-import.ts'
export { searchHolders } from './search-holders.ts'
export { findHolderLinks, type HolderLink } from './store-links.ts'
export { type AwardOfYear, awardsOfYear, readAwardsOfYear, readTitlesBeside } from './store-year.ts'
