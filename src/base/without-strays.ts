/**
 * What `work` gives, for a library that leaves rejected promises lying: those that `isStray` knows are swallowed until the work is over, and every other one ends the
 * program as it would have without this.
 */
export async function withoutStrays<Result>(work: () => Promise<Result>, isStray: (reason: unknown) => boolean): Promise<Result> {
  const listen = (reason: unknown) => {
    if (isStray(reason)) return
    setImmediate(() => {
      throw reason
    })
  }
  process.on('unhandledRejection', listen)
  try {
    return await work()
  } finally {
    // Rejections are told when the promises at hand are done with, before the next turn.
    await new Promise((resolve) => void setImmediate(resolve))
    process.off('unhandledRejection', listen)
  }
}
