import { createHash } from 'node:crypto'
import type { Tx } from '../../platform/db/database.ts'
import { canonicalJson } from './domain/canonical.ts'
import type { SealedDossier } from './domain/version-content.ts'
import type { DossierRow } from './store-dossiers.ts'
import { readFileHashes } from './store-files.ts'
import { listNominationPapers, listNominations } from './store-nominations.ts'

/** The dossier as the unit sends it, in canonical JSON, with the SHA-256 of those bytes. Files stand in it by their own hash. */
export async function sealDossier(
  tx: Tx,
  dossier: DossierRow,
  round: { id: string; title: string },
  version: number,
): Promise<{ content: string; sha256: string; nominations: number }> {
  const nominations = await listNominations(tx, dossier.id)
  const papers = await listNominationPapers(
    tx,
    nominations.map((one) => one.id),
  )
  const hashes = await readFileHashes(tx, [
    ...nominations.flatMap((one) => one.reportFileId ?? []),
    ...papers.flatMap((one) => one.fileId ?? []),
  ])
  const sealed: SealedDossier = {
    dossierId: dossier.id,
    version,
    round: { id: round.id, title: round.title },
    unit: { id: dossier.unitId, name: dossier.unitName },
    letter: { number: dossier.letterNumber, on: dossier.letterOn },
    minutes: dossier.minutes,
    peopleBase: dossier.peopleBase,
    collectiveBase: dossier.collectiveBase,
    approvedBy: dossier.approvedBy,
    nominations: nominations.map((one) => ({
      id: one.id,
      position: one.position,
      name: one.name,
      holderKind: one.holderKind,
      personId: one.personId,
      holderId: one.holderId,
      post: one.post,
      gender: one.gender,
      ethnicity: one.ethnicity,
      birthYear: one.birthYear,
      workerClass: one.workerClass,
      awardKey: one.awardKey,
      awardName: one.awardName,
      deed: one.deed,
      report: one.report,
      reportFile: one.reportFileId ? (hashes.get(one.reportFileId) ?? null) : null,
      facts: one.facts,
      papers: papers
        .filter((paper) => paper.nominationId === one.id && (paper.given || paper.fileId))
        .map((paper) => ({
          part: paper.part,
          given: paper.given,
          file: paper.fileId ? (hashes.get(paper.fileId) ?? null) : null,
        }))
        .sort((a, b) => (a.part < b.part ? -1 : 1)),
    })),
  }
  const content = canonicalJson(sealed)
  return { content, sha256: hashOf(content), nominations: nominations.length }
}

/** SHA-256 of the text in UTF-8, in hex. */
export const hashOf = (content: string): string => createHash('sha256').update(content, 'utf8').digest('hex')
