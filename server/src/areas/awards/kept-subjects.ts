/** What lists and counts of the register hang on: its sixty-four counters (migration 0040), and names and the tree of units. */
export const registerSubjects = ['names', ...Array.from({ length: 64 }, (_, n) => `awards:${n}`)]
