/** Words around the officers' guide; the guide itself stands in docs/huong-dan. */
export const guideText = {
  guide: 'Hướng dẫn',
} as const
