import { Failure } from '#base'
import { bundleTakenIn, type Intaken, type Known, takenIn } from '#intake'
import type { HowFetched } from '#ledger'
import { type Ask, isAddress } from './asking.ts'
import { counted, countedBundle } from './counted.ts'
import { failureOf, type Handed, type Input, isBundle, opened } from './opened.ts'

/** What the desk does not take in is told to `notice`; `consumed` hears of the bytes as they come. */
export type Taking = {
  readonly notice: (message: string) => void
  readonly consumed: (bytes: number) => void
  /** Without it an address is not asked. */
  readonly ask?: Ask
}

/** A report, and how it came where it was fetched. */
export type Taken = Intaken & { readonly fetched?: HowFetched }

/** Every report in the input, in order; what cannot be read is a Failure in its place. */
export async function* documentsOf(
  from: Input,
  known: Known,
  { notice, consumed, ask }: Taking,
): AsyncGenerator<Taken | Failure> {
  const handed = typeof from === 'string' && isAddress(from) ? await (ask ?? refused)(from) : from
  const input = handed instanceof Failure ? handed : await opened(handed)
  if (input instanceof Failure) {
    yield input
    return
  }
  const about = typeof handed === 'object' && !(handed instanceof Failure) ? aboutOf(handed, known) : known
  const fetched = typeof handed === 'object' && 'fetched' in handed ? { fetched: handed.fetched } : {}
  try {
    const reports = isBundle(input)
      ? bundleTakenIn(countedBundle(input, consumed), about, notice)
      : takenIn(counted(input, consumed), about, notice)
    for await (const found of reports) yield found instanceof Failure ? found : { ...found, ...fetched }
  } catch (cause) {
    yield failureOf(input.path, cause)
  }
}

const refused: Ask = async (url) => new Failure('usage', `${url}: is an address, and nothing is fetched here`)

/** What a user says of all inputs wins over what is known of one. */
const aboutOf = ({ known: own }: Handed, known: Known): Known => ({
  ...known,
  ...own,
  format: known.format === 'guess' ? (own?.format ?? 'guess') : known.format,
  publishedOn: known.publishedOn ?? own?.publishedOn ?? null,
  publisher: known.publisher ?? own?.publisher ?? null,
  url: known.url ?? own?.url ?? null,
})
