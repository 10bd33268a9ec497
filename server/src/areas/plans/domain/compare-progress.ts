/** What of a report is compared: its figures, and each task with its state. */
type Compared = {
  total: number
  figures: { key: string; label: string; count: number }[]
  tasks: { id: string; ordinal: string | null; text: string; state: string }[]
}

/** What of a report differs from a later count of the same period. */
export type ProgressDifferences = {
  figures: { label: string; was: number; now: number }[]
  tasks: { id: string; ordinal: string | null; text: string; was: string | null; now: string | null }[]
}

/** Each figure and each task that no longer counts as it did; null stands for a task that the count leaves out. */
export function compareProgress(issued: Compared, now: Compared): ProgressDifferences {
  const figures = [
    { label: 'Tổng số nhiệm vụ', was: issued.total, now: now.total },
    ...issued.figures.map(({ key, label, count }) => ({
      label,
      was: count,
      now: now.figures.find((figure) => figure.key === key)?.count ?? 0,
    })),
  ]
  const before = new Map(issued.tasks.map((task) => [task.id, task]))
  const after = new Map(now.tasks.map((task) => [task.id, task]))
  const tasks = [...new Map([...after, ...before]).values()].map(({ id, ordinal, text }) => ({
    id,
    ordinal,
    text,
    was: before.get(id)?.state ?? null,
    now: after.get(id)?.state ?? null,
  }))
  return {
    figures: figures.filter((figure) => figure.was !== figure.now),
    tasks: tasks.filter((task) => task.was !== task.now),
  }
}
