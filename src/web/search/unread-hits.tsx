import { usePassages } from '../asking/asked.ts'
import { addressOf } from '../claims/claim-words.ts'
import { Link } from '../place/link.tsx'
import { dayWords } from '../words/days.ts'
import { plural } from '../words/figures.ts'
import { languageWords } from '../words/languages.ts'
import { Lit } from './lit.tsx'

export const unreadHeading = 'In languages that are not read'

/** Passages that nobody read for their language, in which the words stand. `query` as the API takes it; null asks for nothing. */
export function UnreadHits({ query }: { readonly query: string | null }) {
  const { value } = usePassages(query)
  if (query === null || !value || value.items.length === 0) return null
  return (
    <section aria-labelledby="unread">
      <h2 id="unread">{unreadHeading}</h2>
      <p className="small">
        {value.more ? 'The first ' : ''}
        {plural(value.items.length, 'passage')}; who claims what in them is not known
      </p>
      <ol className="hits">
        {value.items.map(({ document, passage, language, day, snippet }) => (
          <li key={`${document}/${passage}`}>
            <p className="small">
              {languageWords(language)} · {dayWords(day)}
            </p>
            <Link href={addressOf(document, passage)} lang={language === 'und' ? undefined : language}>
              <Lit text={snippet.text} spans={snippet.spans} />
            </Link>
          </li>
        ))}
      </ol>
    </section>
  )
}
