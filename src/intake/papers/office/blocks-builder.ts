import type { PaperBlock } from '../paper-block.ts'

/** A paragraph while its words come. */
export type Growing = { kind: PaperBlock['kind']; words: string; goesOn: boolean }

/** Blocks in the order in which their paragraphs end; what a paragraph holds, such as a text box, comes before it. */
export function blockBuilder() {
  const blocks: PaperBlock[] = []
  const open: Growing[] = []
  let unended: Growing | null = null
  return {
    blocks,
    begin: () => {
      open.push(unended && open.length === 0 ? { ...unended, goesOn: false } : { kind: 'paragraph', words: '', goesOn: false })
      if (open.length === 1) unended = null
    },
    current: (): Growing | null => open.at(-1) ?? null,
    add: (words: string) => {
      const paragraph = open.at(-1)
      if (paragraph) paragraph.words += words
    },
    end: () => {
      const paragraph = open.pop()
      if (!paragraph) return
      if (paragraph.goesOn && open.length === 0) unended = paragraph
      else push(paragraph)
    },
    close: () => {
      if (unended) push(unended)
      unended = null
    },
  }

  function push({ kind, words }: Growing) {
    // Two line breaks one after the other part blocks as a paragraph does.
    for (const part of words.split(/\n\s*\n/u)) {
      const shown = part
        .replaceAll(/[^\S\n]+/gu, ' ')
        .replaceAll(/ ?\n ?/gu, '\n')
        .trim()
      if (shown !== '') blocks.push({ kind, words: shown, page: null })
    }
  }
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'
/** The mark of a footnote, as it is printed: twelve with a raised 3 behind it must not become 123. */
export const raised = (mark: string): string => mark.replaceAll(/\d/gu, (digit) => superscripts[Number(digit)] ?? digit)
