const mebibyte = 1 << 20

/** Of one document in plain text or HTML. No report is so long; a larger file is a collection, or not text. In bytes. */
export const largestDocument = 64 * mebibyte
/** Of one line of JSON Lines, in bytes. */
export const longestLine = 16 * mebibyte

/** Of all that one archive unpacks to, in bytes: what unpacks to more is no collection of reports. */
export const largestArchive = 16_384 * mebibyte
/** Archives in archives. */
export const deepest = 4
/** What opening an archive in an archive costs of the allowance, in bytes, so that a million small ones use it up too. */
export const costOfInner = mebibyte
/** What it costs to lie too deep: a pile of archives that goes on and on is over soon. */
export const costOfTooDeep = 1024 * mebibyte
/** Up to so many bytes, what is packed may be as dense as it likes; beyond, `mostOfOne` bytes may come of one. */
export const largestUnchecked = 64 * mebibyte
export const mostOfOne = 250
/** Of one archive. */
export const mostMembers = 500_000
/** Of an archive that must be held whole to be read: one from a pipe, or packed in another. In bytes. */
export const largestHeld = 512 * mebibyte

export const inMebibytes = (bytes: number): string => `${Math.ceil(bytes / mebibyte)} MiB`
