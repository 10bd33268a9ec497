/** What the pages of a session hang on: its sixty-four counters (migration 0049), the law as the body has it, names and accounts. */
export const sessionSubjects = ['names', 'law', ...Array.from({ length: 64 }, (_, n) => `sessions:${n}`)]
