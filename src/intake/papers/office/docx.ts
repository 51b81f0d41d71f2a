import { Failure } from '#base'
import { nameOf } from '../../about.ts'
import { wholeOf } from '../../delivery.ts'
import type { Kind } from '../../kind.ts'
import { largestDocument } from '../../limits.ts'
import { documentInDocx } from './document-in-docx.ts'
import { officeLike } from './office-like.ts'
import { documentInOdt } from './document-in-odt.ts'

/** Word's documents; and a plain word about what other word processors and older ones write. */
export const docx: Kind = {
  format: 'docx',
  fits: (path, head) => officeLike(path, head) !== null,
  reports: async function* (delivery, about, { allowance }) {
    const name = nameOf(about)
    const bytes = await wholeOf(delivery, name, largestDocument)
    if (bytes instanceof Failure) {
      yield bytes
      return
    }
    const like = officeLike(about.path, bytes.subarray(0, 4096)) ?? 'docx'
    const why = refusals[like]
    const document =
      why !== undefined
        ? new Failure('paper/unread', `${name}: ${why}`)
        : like === 'odt'
          ? await documentInOdt(bytes, about, allowance)
          : await documentInDocx(bytes, about, allowance)
    yield document instanceof Failure ? document : { document, bytes, about: { ...about, format: 'docx' } }
  },
}

const refusals: Readonly<Partial<Record<string, string>>> = {
  ole: 'is a file of an older Office, or one that is locked with a password; save it as DOCX or PDF, without a password',
  rtf: 'is an RTF file; save it as DOCX or PDF',
  'other-odf': 'is an OpenDocument file with no text to read; save it as PDF',
}
