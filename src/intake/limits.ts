const mebibyte = 1 << 20

/** Of one document in plain text or HTML. No report is so long; a larger file is a collection, or not text. In bytes. */
export const largestDocument = 64 * mebibyte
/** Of one line of JSON Lines, in bytes. */
export const longestLine = 16 * mebibyte

/** Of all that one archive unpacks to, in bytes: what unpacks to more is no collection of reports. */
export const largestArchive = 16_384 * mebibyte
/** Archives in archives. */
export const deepest = 4

export const inMebibytes = (bytes: number): string => `${Math.ceil(bytes / mebibyte)} MiB`
