import { type Act, accountOf, inAct, inView } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { scanTypeOf } from '../../platform/file-type.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { mayAt, waysAt } from '../access/index.ts'
import { recordAct } from '../ledger/index.ts'
import { unknownPlaceholders } from './domain/fill-pattern.ts'
import { type LayoutField, papers } from './domain/layout-types.ts'
import { usualFields } from './domain/usual-fields.ts'
import type { LayoutBody, LayoutList, LayoutView } from './schemas.ts'
import {
  findLayout,
  insertLayout,
  type LayoutRow,
  listLayoutRows,
  lockLayout,
  updateLayout,
} from './store-layouts.ts'

const right = 'print-certificates'

/** Layouts of the viewer's units and of bodies above them, by name. */
export function listLayouts(act: Act): Promise<LayoutList> {
  return inView(act, async (tx) => {
    const rows = await listLayoutRows(tx)
    const ways = await changeable(tx, act, rows)
    return { rows: rows.map((row) => ({ ...describe(row, ways), fields: row.fields.length })) }
  })
}

/** One layout with its fields. @refuses layout-unknown */
export function viewLayout(act: Act, layoutId: string): Promise<LayoutView | Refusal> {
  return inView<LayoutView | Refusal>(act, async (tx) => {
    const row = await findLayout(tx, layoutId)
    if (!row) return refuse('layout-unknown')
    return { ...describe(row, await changeable(tx, act, [row])), fields: row.fields }
  })
}

async function changeable(tx: Tx, act: Act, rows: readonly LayoutRow[]): Promise<Set<string>> {
  const units = [...new Set(rows.map(({ unitId }) => unitId))]
  if (act.actor === 'system') return new Set(units)
  return new Set((await waysAt(tx, act.actor, right, units)).keys())
}

function describe(row: LayoutRow, mine: ReadonlySet<string>): Omit<LayoutView, 'fields'> {
  const { pictureSha256, pictureType, retiredAt, fields, ...rest } = row
  return {
    ...rest,
    hasPicture: pictureSha256 !== null,
    pictureVersion: pictureSha256?.slice(0, 12) ?? null,
    retired: retiredAt !== null,
    mayChange: mine.has(row.unitId),
  }
}

/**
 * Makes a layout with the usual fields on a lying sheet, or as a copy. @refuses layout-unknown, right-missing, outside-your-unit
 */
export function createLayout(
  act: Act,
  input: {
    unitId: string
    name: string
    paper: keyof typeof papers
    title: string
    issuer: string
    awardKeys: string[]
    copyOf?: string | null | undefined
  },
): Promise<{ id: string } | Refusal> {
  return inAct(act, async (tx) => {
    const refused = await mayAt(tx, act.actor, right, input.unitId)
    if (refused) return refused
    const source = input.copyOf ? await findLayout(tx, input.copyOf) : null
    if (input.copyOf && !source) return refuse('layout-unknown')
    const paper = papers[input.paper]
    const by = { unitId: input.unitId, accountId: accountOf(act), now: act.clock.now() }
    const id = await insertLayout(
      tx,
      source
        ? { ...source, ...by, name: input.name }
        : {
            ...by,
            ...paper,
            name: input.name,
            awardKeys: input.awardKeys,
            pictureSha256: null,
            pictureType: null,
            frame: 'lines',
            place: '',
            signerTitle: '',
            signerName: '',
            fields: usualFields(paper.width / 10, paper.height / 10, input),
          },
    )
    await recordLayout(tx, act, 'create-certificate-layout', { id, unitId: input.unitId, name: input.name })
    return { id }
  })
}

/**
 * Changes words, paper and fields.
 * @refuses layout-unknown, changed-meanwhile, layout-placeholder-unknown, layout-field-outside, layout-picture-missing
 */
export function changeLayout(
  act: Act,
  input: LayoutBody & { layoutId: string; revision: number },
): Promise<{ revision: number } | Refusal> {
  return inAct<{ revision: number }>(act, async (tx) => {
    const row = await takeLayout(tx, act, input.layoutId, input.revision)
    if (isRefusal(row)) return row
    if (input.frame === 'picture' && !row.pictureSha256) return refuse('layout-picture-missing')
    const fields = input.fields.map((field) => ({
      ...field,
      pattern: field.pattern.normalize('NFC'),
      leastSize: Math.min(field.leastSize, field.size),
    }))
    const wrong = checkFields(fields, input.width / 10, input.height / 10)
    if (wrong) return wrong
    const { layoutId: _, revision: __, ...written } = input
    await updateLayout(tx, row.id, { ...written, fields })
    await recordLayout(tx, act, 'change-certificate-layout', { ...row, name: input.name })
    return { revision: row.revision + 1 }
  })
}

function checkFields(fields: readonly LayoutField[], width: number, height: number): Refusal | null {
  for (const [at, field] of fields.entries()) {
    const [strange] = unknownPlaceholders(field.pattern)
    if (strange !== undefined) return refuse('layout-placeholder-unknown', { name: strange })
    if (field.x + field.width > width + 0.05 || field.y + field.height > height + 0.05)
      return refuse('layout-field-outside', { place: at + 1 })
  }
  return null
}

/** Takes a layout out of use; batches that were made with it keep it. @refuses layout-unknown, changed-meanwhile */
export function retireLayout(
  act: Act,
  input: { layoutId: string; revision: number },
): Promise<{ revision: number } | Refusal> {
  return inAct<{ revision: number }>(act, async (tx) => {
    const row = await takeLayout(tx, act, input.layoutId, input.revision)
    if (isRefusal(row)) return row
    await updateLayout(tx, row.id, { retiredAt: act.clock.now() })
    await recordLayout(tx, act, 'retire-certificate-layout', row)
    return { revision: row.revision + 1 }
  })
}

/** Puts a picture of the blank behind the fields. @refuses layout-unknown, changed-meanwhile, layout-picture-type */
export async function setPicture(
  act: Act,
  input: { layoutId: string; revision: number; bytes: Uint8Array },
): Promise<{ revision: number } | Refusal> {
  const pictureType = scanTypeOf(input.bytes)?.mediaType
  if (!pictureType || pictureType === 'application/pdf') return refuse('layout-picture-type')
  const refused = await inView<Refusal | null>(act, async (tx) => {
    const row = await findLayout(tx, input.layoutId)
    return row ? mayAt(tx, act.actor, right, row.unitId) : refuse('layout-unknown')
  })
  if (refused) return refused
  const { sha256 } = await act.files.keep(input.bytes)
  return inAct<{ revision: number }>(act, async (tx) => {
    const row = await takeLayout(tx, act, input.layoutId, input.revision)
    if (isRefusal(row)) return row
    await updateLayout(tx, row.id, { pictureSha256: sha256, pictureType })
    await recordLayout(tx, act, 'change-certificate-layout', row)
    return { revision: row.revision + 1 }
  })
}

/** The picture of the blank. @refuses layout-unknown */
export async function openPicture(
  act: Act,
  layoutId: string,
): Promise<{ bytes: Uint8Array; mediaType: string } | Refusal> {
  const row = await inView(act, (tx) => findLayout(tx, layoutId))
  if (!row?.pictureSha256 || !row.pictureType) return refuse('layout-unknown')
  return { bytes: await act.files.read(row.pictureSha256), mediaType: row.pictureType }
}

async function takeLayout(
  tx: Tx,
  act: Act,
  layoutId: string,
  revision: number,
): Promise<LayoutRow | Refusal> {
  const seen = await findLayout(tx, layoutId)
  if (!seen) return refuse('layout-unknown')
  const refused = await mayAt(tx, act.actor, right, seen.unitId)
  if (refused) return refused
  if (!(await lockLayout(tx, layoutId))) return refuse('layout-unknown')
  const row = (await findLayout(tx, layoutId))!
  return row.revision === revision && !row.retiredAt ? row : refuse('changed-meanwhile')
}

function recordLayout(tx: Tx, act: Act, name: string, layout: { id: string; unitId: string; name: string }) {
  return recordAct(tx, act, {
    act: name,
    objectKind: 'certificate-layout',
    objectId: layout.id,
    unitId: layout.unitId,
    details: { name: layout.name },
  })
}
