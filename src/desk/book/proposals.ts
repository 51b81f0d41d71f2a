import {
  doubtfulLinks,
  type FiledDocument,
  filedDocument,
  incidentsOf,
  type Ledger,
  readingsOf,
  snippetOf,
  type Store,
} from '#ledger'
import { whyLinked } from '#linking'
import type { DocumentId, Reading } from '#model'
import { accountsIn, type Linker, newLinker, refresh } from './linker.ts'

/** A link for a person to decide: two documents that may or may not tell of one incident. `likelihood`: 0 to 1. */
export type Proposal = {
  readonly one: ProposalSide
  readonly other: ProposalSide
  readonly likelihood: number
  readonly why: string
  /** Whether they stand in one incident now. */
  readonly together: boolean
}
export type ProposalSide = {
  readonly document: DocumentId
  readonly title: string
  readonly day: string | null
  /** How it begins. */
  readonly words: string
}

/** Beyond these a link is hardly in doubt. */
const [least, most] = [0.2, 0.8]
const widest = 420

const known = new WeakMap<Store, Linker>()

/** The `count` links most in doubt that nobody judged, with why, in words as they may be shown. */
export async function proposals(
  ledger: Ledger,
  showing: (reading: Reading) => Reading,
  count: number,
): Promise<readonly Proposal[]> {
  const { store } = ledger
  const links = await doubtfulLinks(store, { least, most, count })
  // How rare words are takes most of the time; accounts may have changed since.
  const linker = { ...(known.get(store) ?? newLinker()), accounts: newLinker().accounts }
  await refresh(linker, store)
  known.set(store, linker)
  const numbers = [...new Set(links.flatMap(({ one, other }) => [one.number, other.number]))]
  const accounts = new Map((await accountsIn(linker, store, numbers)).map((account) => [account.number, account]))
  const incidents = await incidentsOf(store, numbers)
  const documents = [...new Set(links.flatMap(({ one, other }) => [one.document, other.document]))]
  const readings = new Map((await readingsOf(ledger, documents)).map((found) => [found.document.id, showing(found)]))
  const rows = new Map(await Promise.all(documents.map(async (id) => [id, await filedDocument(ledger, id)] as const)))
  return links.flatMap(({ one, other, likelihood }) => {
    const [profile, beside] = [accounts.get(one.number), accounts.get(other.number)]
    if (!profile || !beside) return []
    const side = ({ document }: typeof one) => sideOf(document, rows.get(document) ?? null, readings.get(document))
    return {
      one: side(one),
      other: side(other),
      likelihood,
      why: whyLinked(profile, beside, linker.vocabulary),
      together: incidents.get(one.number) !== undefined && incidents.get(one.number) === incidents.get(other.number),
    }
  })
}

function sideOf(document: DocumentId, row: FiledDocument | null, reading: Reading | undefined): ProposalSide {
  const { text = '', passages = [] } = reading?.document ?? {}
  const first = passages.find(({ kind }) => kind !== 'headline')
  return {
    document,
    title: row?.title ?? '',
    day: row?.publishedOn ?? null,
    words: snippetOf(text.slice(first?.body.start ?? 0), [], widest).text,
  }
}
