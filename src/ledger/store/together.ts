/** Statements that need not wait for one another's answers. All have ended before it does: none falls behind a transaction that failed. */
export async function together(statements: readonly Promise<unknown>[]): Promise<void> {
  const ended = await Promise.allSettled(statements)
  for (const one of ended) if (one.status === 'rejected') throw one.reason
}
