import { Failure, sha256Of } from '#base'
import { deliveryOf, type Intaken, takenIn } from '#intake'
import { covers, documentIdOf } from '#model'

const unknown = { format: 'guess', publishedOn: null, publisher: null, url: null } as const

/** What came of a case: how many documents and failures. Throws where what came out is not sound: that is a fault. */
export async function soundCase(
  bytes: Uint8Array,
  path: string,
): Promise<{ readonly documents: number; readonly failures: number }> {
  let [documents, failures] = [0, 0]
  for await (const found of takenIn(deliveryOf(bytes, path), unknown, () => {})) {
    if (found instanceof Failure) failures += 1
    else {
      documents += 1
      holdSound(found)
    }
  }
  return { documents, failures }
}

function holdSound({ document, bytes }: Intaken): void {
  const { text, passages, sha256, id } = document
  hold(sha256 === sha256Of(bytes) && id === documentIdOf(sha256), 'the id is not that of the bytes')
  let end = 0
  for (const { at, body, post, kind } of passages) {
    hold(end <= at.start && at.start < at.end && at.end <= text.length, 'passages are not in order inside the text')
    hold(covers(at, body), 'a body lies outside its passage')
    hold((post !== null) === (kind === 'post'), 'a post is no passage of a post')
    if (post?.authorAt)
      hold(text.slice(post.authorAt.start, post.authorAt.end) === post.author, 'an author is not where the words say')
    end = at.end
  }
}

function hold(isSo: boolean, otherwise: string): void {
  if (!isSo) throw new Error(otherwise)
}
