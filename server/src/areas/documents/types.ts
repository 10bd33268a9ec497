/**
 * What this area is given to print. Plain data: dates are YYYY-MM-DD, every text may hold newlines, a missing value is null.
 */

/** The heading of an official document. */
export type DocumentHeading = {
  /** Direct superior body, printed above the issuer; null where there is none (a people's committee). */
  superiorBody: string | null
  /** The body that issues, e.g. "Ủy ban nhân dân tỉnh Hà Giang"; a newline chooses where the name breaks. */
  issuingBody: string
  /** 5 or "05"; null prints a blank to be filled in by the clerk. */
  number: number | string | null
  /** What follows the slash: "KH-UBND", or for a letter "UBND-NV". */
  symbol: string
  place: string
  /** YYYY-MM-DD, or YYYY-MM, or YYYY: what is not known yet is printed as a blank. */
  issuedOn: string
}

/** Who signs: the title lines from the first ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH") and the name. */
export type DocumentSigner = {
  titleLines: readonly string[]
  name: string | null
}

/** What every official document has. */
export type OfficialDocument = {
  heading: DocumentHeading
  signer: DocumentSigner
  /** "Nơi nhận", one entry a line without dash or semicolon; the last is "Lưu: VT, …". */
  recipients: readonly string[]
}

/** A numbered part of the body: a heading and its paragraphs, printed as given ("a) …", "- …"). */
type TextSection = { heading: string; paragraphs: readonly string[] }

/** A duty that a plan lays on a body. */
type PlanDuty = { body: string; paragraphs: readonly string[] }

/** A row of the annex of a plan. */
export type PlanAnnexRow = {
  /** As the plan numbers it; left out = its place in the annex, counted through the groups. */
  ordinal?: string | null
  text: string
  lead: readonly string[]
  coordinating: readonly string[]
  /** As it is to be printed: "Quý I", "Trước ngày 30/01/2026", "Thường xuyên". */
  time: string | null
}

/** Rows under one group row; heading null = rows without a group row. */
export type PlanAnnexGroup = { heading: string | null; rows: readonly PlanAnnexRow[] }

/** The annex of a plan: its title and its table. */
export type PlanAnnex = { title: string; groups: readonly PlanAnnexGroup[] }

/** A whole plan ("Kế hoạch"). Sections that are empty are left out and the numerals close up. */
export type PlanDocumentData = OfficialDocument & {
  /** The abstract under "KẾ HOẠCH". */
  abstract: string
  bases: readonly string[]
  /** The sentence after the bases ("… ban hành Kế hoạch … như sau:"). */
  introduction: string | null
  purpose: readonly string[]
  requirements: readonly string[]
  sections: readonly TextSection[]
  duties: readonly PlanDuty[]
  /** Where units send their difficulties; used by the usual closing sentence. */
  contactBody: string | null
  /** Instead of the usual closing sentence. */
  closing: string | null
  annex: PlanAnnex | null
}

/** The table of a plan as a workbook of its own. */
export type PlanWorkbookData = {
  annex: PlanAnnex
  /** The plan that it belongs to: the line in italics under the title. */
  heading: DocumentHeading
  signer: DocumentSigner | null
}

/** A figure of a report, in the order in which it is to be printed. */
export type ProgressFigure = { key: string; label: string; count: number }

/** A task that a progress report names. */
export type ProgressTask = {
  ordinal: string | null
  text: string
  lead: readonly string[]
  coordinating: readonly string[]
  /** As it is to be printed ("Quý I", "30/01/2026"). */
  time: string | null
  /** The state in words, as the figures call it. */
  state: string
  /** Whole days late; null when it is not late. */
  daysLate: number | null
  /** Cause of the delay or the difficulty met. */
  difficulty: string | null
  /** What is asked for or has been done. */
  note: string | null
}

/** Counts of one body by the keys of the figures. */
export type ProgressByBody = { body: string; counts: Readonly<Record<string, number>> }

/** A report on how a plan is carried out. */
export type ProgressReportData = OfficialDocument & {
  /** "tiến độ thực hiện Kế hoạch …" */
  abstract: string
  /** The plan in words with number and date ("Kế hoạch số 05/KH-UBND ngày 06/01/2026 …"). */
  plan: string
  /** The day that the figures hold for. */
  asOf: string
  addressees: readonly string[]
  total: number
  figures: readonly ProgressFigure[]
  assessment: readonly string[]
  lateTasks: readonly ProgressTask[]
  difficultTasks: readonly ProgressTask[]
  byBody: readonly ProgressByBody[]
  proposals: readonly string[]
  closing: string | null
}

/** The same as a workbook, with every task. */
export type ProgressWorkbookData = {
  title: string
  plan: string
  asOf: string
  total: number
  figures: readonly ProgressFigure[]
  byBody: readonly ProgressByBody[]
  tasks: readonly ProgressTask[]
}

/** What a unit has not sent. `due` is printed as given. */
export type ReminderItem = { text: string; due: string | null; note: string | null }

/** An official letter that presses units for what is due ("công văn đôn đốc"). */
export type ReminderDispatchData = OfficialDocument & {
  /** Without "V/v": "đôn đốc báo cáo kết quả …". */
  about: string
  addressees: readonly string[]
  paragraphs: readonly string[]
  units: readonly { unit: string; items: readonly ReminderItem[] }[]
  /** What is asked and until when; printed after the table. */
  request: readonly string[]
  closing: string | null
}

/**
 * A column of a list. Numbers of kind "number" and "money" take thousands separators; without a kind (years, ordinals) they do not.
 * `width` is a share of the page (any scale), guessed from the contents when left out.
 */
export type TableColumn = {
  header: string
  width?: number
  kind?: 'text' | 'number' | 'date' | 'money'
  align?: 'left' | 'center' | 'right'
}

/** A cell of a list; a date is YYYY-MM-DD in a column of kind "date". */
export type TableCell = string | number | boolean | null

/** A list as it is shown on screen. */
export type TableWorkbookData = {
  title: string
  /** Lines under the title: filters, the day it was taken. */
  notes?: readonly string[]
  sheetName?: string
  columns: readonly TableColumn[]
  rows: readonly (readonly TableCell[])[]
  orientation?: 'portrait' | 'landscape'
}

/** A list as an official document. `typeName` is "DANH SÁCH", "BẢNG TỔNG HỢP", … */
export type TableDocumentData = OfficialDocument & {
  typeName: string
  abstract: string
  introduction: string | null
  columns: readonly TableColumn[]
  rows: readonly (readonly TableCell[])[]
  closing: string | null
  orientation?: 'portrait' | 'landscape'
}
