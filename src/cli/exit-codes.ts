export const exitCodes = {
  fine: 0,
  /** Some input could not be read. What could be is printed all the same. */
  failed: 1,
  /** The command line itself is wrong. Nothing was read. */
  usage: 2,
} as const
