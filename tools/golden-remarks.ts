/** A person's remark on a block, `wrong: …`, on lines of its own below it. */
const isRemark = (line: string): boolean => line.trimStart().startsWith('wrong:')

/** The blocks of an expected.txt, each with the remarks that stand under it. */
export function blocksIn(expected: string): { readonly block: string; readonly remarks: readonly string[] }[] {
  const parts = expected.split(/\n{2,}/).filter((part) => part.trim() !== '')
  return parts.map((part) => {
    const lines = part.trimEnd().split('\n')
    return { block: lines.filter((line) => !isRemark(line)).join('\n'), remarks: lines.filter(isRemark) }
  })
}

/** Today's blocks with yesterday's remarks where the block is unchanged, and the remarks that have lost theirs. */
export function withRemarks(
  blocks: readonly string[],
  expected: string,
): { readonly text: string; readonly lost: readonly string[] } {
  const old = blocksIn(expected)
  const kept = blocks.map((block) => [block, ...(old.find((before) => before.block === block)?.remarks ?? [])].join('\n'))
  const lost = old.filter(({ block }) => !blocks.includes(block)).flatMap(({ remarks }) => remarks)
  return { text: `${kept.join('\n\n')}\n`, lost }
}
