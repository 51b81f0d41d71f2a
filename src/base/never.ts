/** Unreachable by design. If it is reached, the design is wrong: say so loudly. */
export function never(what: string): never {
  throw new Error(`impossible: ${what}`)
}
