/** The text of a treebank, an empty line between paragraphs: node training/raw-text.ts FILE.conllu > TEXT */
import { paragraphsFrom } from './segmenter-gold.ts'

const [path = ''] = process.argv.slice(2)
process.stdout.write(
  `${paragraphsFrom(path)
    .map(({ text }) => text)
    .join('\n\n')}\n`,
)
