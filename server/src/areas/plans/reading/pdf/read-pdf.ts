import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'
import { type Refusal, refuse } from '../../../../platform/refusal.ts'
import type { SourceDocument } from '../../domain/reading/source-document.ts'
import { limits } from '../limits.ts'
import { buildPdfSource } from './build-source.ts'
import { hasBombStream } from './guard-streams.ts'
import { type PageContent, readPageContent } from './page-content.ts'
import { dropPageMarks } from './page-marks.ts'

/** A PDF as blocks, the legacy writings that its fonts called for, and its pages that are pictures only. */
export type PdfSource = { source: SourceDocument; encodings: ('tcvn3' | 'vni')[]; picturePages: number[] }

/** Below this many letters a whole file has no text layer to speak of. */
const leastLetters = 20

/** Reads a PDF by the places of its text and its ruling lines; the bytes stay untouched. */
export async function readPdf(bytes: Uint8Array): Promise<PdfSource | Refusal> {
  if (hasBombStream(bytes)) return refuse('zip-bomb', { detail: 'pdf-stream' })
  const document = await openPdf(bytes)
  if ('refused' in document) return document
  try {
    if (document.numPages > limits.pages) {
      return refuse('too-many-pages', { pages: document.numPages, limit: limits.pages })
    }
    const { OPS } = await getResolvedPDFJS()
    const pages: PageContent[] = []
    for (let number = 1; number <= document.numPages; number += 1) {
      try {
        pages.push(await readPageContent(document, number, OPS))
      } catch {
        return refuse('corrupt-file', { format: 'pdf', page: number })
      }
    }
    return buildFromPages(pages)
  } finally {
    await document.loadingTask.destroy()
  }
}

function buildFromPages(pages: PageContent[]): PdfSource | Refusal {
  const letters = (page: PageContent) => page.pieces.reduce((sum, piece) => sum + piece.text.length, 0)
  if (pages.reduce((sum, page) => sum + letters(page), 0) < leastLetters) {
    return refuse('scan-without-text', { pages: pages.length })
  }
  const picturePages = pages.filter((page) => page.hasImage && letters(page) < leastLetters)
  dropPageMarks(pages)
  return {
    source: buildPdfSource(pages),
    encodings: [...new Set(pages.flatMap((page) => page.encoding ?? []))],
    picturePages: picturePages.map((page) => page.page),
  }
}

async function openPdf(bytes: Uint8Array): Promise<Awaited<ReturnType<typeof getDocumentProxy>> | Refusal> {
  try {
    // A copy: the reader takes the buffer it is given away from its owner.
    return await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      stopAtErrors: false,
      maxImageSize: 16,
    })
  } catch (error) {
    const name = (error as { name?: string } | null)?.name
    if (name === 'PasswordException') return refuse('encrypted', { format: 'pdf' })
    return refuse('corrupt-file', { format: 'pdf' })
  }
}
