import { Failure } from '#base'
import { nameOf } from '../../about.ts'
import { wholeOf } from '../../delivery.ts'
import type { Kind } from '../../kind.ts'
import { largestDocument } from '../../limits.ts'
import { documentInPdf } from './document-in-pdf.ts'

/** The mark may stand behind some bytes of something else (ISO 32000, annex H.3.4.1 of its implementation notes). */
const isPdf = (head: Uint8Array): boolean => new TextDecoder('latin1').decode(head.subarray(0, 1024)).includes('%PDF-')

export const pdf: Kind = {
  format: 'pdf',
  fits: (path, head) => (head[0] === 0x25 ? isPdf(head) : isPdf(head) && /\.pdf$/iu.test(path ?? '')),
  reports: async function* (delivery, about, around) {
    const bytes = await wholeOf(delivery, nameOf(about), largestDocument)
    const document = bytes instanceof Failure ? bytes : await documentInPdf(bytes, about, around.notice)
    if (document instanceof Failure || bytes instanceof Failure)
      yield document instanceof Failure ? document : new Failure('text/empty', nameOf(about))
    else yield { document, bytes, about: { ...about, format: 'pdf' } }
  },
}
