/** The kinds of work that a plan task can be; the kind decides which workspace the task opens. */
export const workKinds = [
  'directive',
  'plan',
  'movement-launch',
  'movement-review',
  'registration',
  'organisation',
  'covenant-and-scoring',
  'initiative-review',
  'council-session',
  'commendation',
  'report',
  'inspection',
  'training',
  'conference',
  'exemplar',
  'communication',
  'study-visit',
  'digitisation',
  'award-items',
  'procedures',
  'ceremony',
  'software',
  'other',
] as const

export type WorkKind = (typeof workKinds)[number]
