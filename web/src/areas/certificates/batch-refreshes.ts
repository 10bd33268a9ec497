/** What an act on a batch makes old. */
export const batchRefreshes = ['/certificate-batches', '/history', '/awards']
