import { createHash } from 'node:crypto'
import { zipSync } from 'fflate'
import { type Act, inView } from '../../../platform/act.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { type Refusal, refuse } from '../../../platform/refusal.ts'
import { documentFileName } from '../../documents/index.ts'
import type { HolderRecords } from '../../law/index.ts'
import { readLetterhead } from '../../organisations/index.ts'
import { itemFolder } from '../domain/archive-path.ts'
import { readRecords } from '../judge-nominations.ts'
import { readFileHashes } from '../store-files.ts'
import { findPackage, type PackageRow } from './store.ts'
import { readPackage, type WholeItem } from './view-package.ts'
import { listDocument, listWorkbook, proposalLetter, type Sender, summarySheet } from './write-documents.ts'

type Entry = { path: string; bytes: Uint8Array }
// A fixed time keeps the same papers giving the same bytes.
const packedAt = new Date(2020, 2, 5)

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** The archive: papers by a clear rule of names, and a manifest with the SHA-256 of each. As it was sent, where it was. @refuses not-found */
export function openArchive(act: Act, id: string): Promise<{ bytes: Uint8Array; name: string } | Refusal> {
  return inView<{ bytes: Uint8Array; name: string } | Refusal>(act, async (tx) => {
    const row = await findPackage(tx, id)
    if (!row) return refuse('not-found')
    const name = documentFileName(row.title, 'xlsx').replace(/\.xlsx$/, '.zip')
    const isFrozen = row.archiveSha256 !== null && row.state !== 'asked-for-more'
    const bytes = isFrozen ? await act.files.read(row.archiveSha256!) : await writeArchive(tx, act, row)
    return { bytes, name }
  })
}

/** The bytes of the archive as the package stands. */
export async function writeArchive(tx: Tx, act: Act, row: PackageRow): Promise<Uint8Array> {
  const whole = await readPackage(tx, act, row)
  const head = await readLetterhead(tx, row.unitId)
  const sender: Sender = { row, head, today: act.clock.today() }
  const entries: Entry[] = [
    { path: '01_Van-ban/to-trinh.docx', bytes: await proposalLetter(tx, act, sender, whole.items) },
    { path: '01_Van-ban/danh-sach.docx', bytes: listDocument(sender, whole.items) },
    { path: '01_Van-ban/danh-sach.xlsx', bytes: await listWorkbook(row, whole.items) },
  ]
  const records = await readRecords(
    tx,
    whole.items.map(({ nomination }) => nomination),
  )
  for (const one of whole.items)
    entries.push(...(await itemEntries(tx, act, sender, one, records.get(one.nomination.id))))
  for (const file of whole.files) entries.push({ path: file.path, bytes: await act.files.read(file.sha256) })
  const sorted = entries.toSorted((a, b) => (a.path < b.path ? -1 : 1))
  const contents = Object.fromEntries(sorted.map((entry) => [entry.path, entry.bytes]))
  const zipped = { ...manifestOf(row, whole.items, sorted), ...contents }
  return zipSync(zipped, { level: 6, mtime: packedAt })
}

async function itemEntries(
  tx: Tx,
  act: Act,
  sender: Sender,
  one: WholeItem,
  records: HolderRecords | undefined,
): Promise<Entry[]> {
  const { item, nomination } = one
  const folder = itemFolder(item.position, nomination.name, nomination.awardName)
  const entries: Entry[] = [
    { path: `${folder}/tom-tat-thanh-tich.docx`, bytes: summarySheet(sender, one, records) },
  ]
  if (nomination.reportFileId) {
    const hash = (await readFileHashes(tx, [nomination.reportFileId])).get(nomination.reportFileId)
    if (hash) {
      const bytes = await act.files.read(hash)
      const isPdf = bytes[0] === 0x25
      entries.push({ path: `${folder}/bao-cao-thanh-tich-goc.${isPdf ? 'pdf' : 'docx'}`, bytes })
    }
  }
  return entries
}

/** For people a list of contents, for programs the same as JSON; both name each file with its hash. */
function manifestOf(
  row: PackageRow,
  items: readonly WholeItem[],
  entries: readonly Entry[],
): Record<string, Uint8Array> {
  const files = entries.map(({ path, bytes }) => ({ path, bytes: bytes.length, sha256: sha256(bytes) }))
  const utf8 = new TextEncoder()
  const lines = [
    row.title,
    `Nơi gửi: ${row.unitName}`,
    `Nơi nhận: ${row.destinationName}`,
    `Số trường hợp: ${items.length}`,
    '',
    'Mã băm SHA-256, kích thước (byte), tệp:',
    ...files.map((file) => `${file.sha256}  ${String(file.bytes).padStart(10)}  ${file.path}`),
    '',
  ]
  const manifest = {
    title: row.title,
    from: row.unitName,
    to: row.destinationName,
    letter: { number: row.letterNumber, on: row.letterOn },
    nominations: items.map(({ item, nomination }) => ({
      place: item.position,
      name: nomination.name,
      unit: nomination.unitName,
      award: nomination.awardKey,
      awardName: nomination.awardName,
    })),
    files,
  }
  return {
    '00_Muc-luc.txt': utf8.encode(`\uFEFF${lines.join('\r\n')}`),
    '00_manifest.json': utf8.encode(`${JSON.stringify(manifest, null, 2)}\n`),
  }
}
