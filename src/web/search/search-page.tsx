import { useClaims } from '../asking/asked.ts'
import { addressOf } from '../claims/claim-words.ts'
import { Link } from '../place/link.tsx'
import { useQuery } from '../place/use-query.ts'
import { useTitle } from '../place/use-title.ts'
import { dayWords } from '../words/days.ts'
import { plural, stateWords } from '../words/figures.ts'
import { acts, stances } from './choices.ts'
import { Lit } from './lit.tsx'
import { UnreadHits } from './unread-hits.tsx'
import './search-page.css'

/** All claims with some words, and filters that the address keeps. */
export function SearchPage() {
  const [query, change] = useQuery()
  const words = query.get('q') ?? ''
  useTitle(words === '' ? 'Search' : words)
  const most = Number(query.get('most') ?? 50)
  const asked = new URLSearchParams([...query].filter(([name, value]) => name !== 'most' && value.trim() !== ''))
  asked.set('limit', String(Math.min(500, Number.isInteger(most) && most > 0 ? most : 50)))
  const { value, problem } = useClaims(String(asked))
  const ofPassages = new URLSearchParams([...asked].filter(([name]) => ['q', 'since', 'until', 'limit'].includes(name)))
  // Who says it, how, and of what is not known of what is not read: such filters leave nothing of it.
  const isFiltered = [...asked].some(([name]) => ['source', 'place', 'act', 'stance', 'state'].includes(name))
  const field = (name: string) => ({
    value: query.get(name) ?? '',
    onChange: (event: { readonly target: { readonly value: string } }) => change({ [name]: event.target.value }),
  })
  return (
    <div className="page narrow">
      <h1>Search</h1>
      <form className="search-form" role="search" onSubmit={(event) => event.preventDefault()}>
        <label className="search-words">
          <span className="small">Words, "a phrase", beginn*, one OR other, -without</span>
          <input type="search" {...field('q')} />
        </label>
        <label>
          <span className="small">Who says it</span>
          <input {...field('source')} />
        </label>
        <label>
          <span className="small">Place</span>
          <input {...field('place')} />
        </label>
        <Choice words="Act" choices={acts} {...field('act')} />
        <Choice words="Stance" choices={stances} {...field('stance')} />
        <Choice words="State of its question" choices={Object.keys(stateWords)} {...field('state')} />
        <label>
          <span className="small">Since</span>
          <input type="date" {...field('since')} />
        </label>
        <label>
          <span className="small">Until</span>
          <input type="date" {...field('until')} />
        </label>
      </form>
      {problem && (
        <p className="empty" role="alert">
          {problem.detail}
        </p>
      )}
      {value && (
        <>
          <p className="small" role="status">
            {value.items.length === 0
              ? 'No claim is like that.'
              : `${value.more ? 'The first ' : ''}${plural(value.items.length, 'claim')}`}
          </p>
          <ol className="hits">
            {value.items.map(({ document, claim, sources, stance, day, snippet }) => (
              <li key={`${document}/${claim}`}>
                <p className="small">
                  <bdi>{sources}</bdi> <span className="hedges">{stance.replaceAll('-', ' ')}</span> · {dayWords(day)}
                </p>
                <Link href={addressOf(document, claim)}>
                  <Lit text={snippet.text} spans={snippet.spans} />
                </Link>
              </li>
            ))}
          </ol>
          {value.more && most < 500 && (
            <button className="button" type="button" onClick={() => change({ most: String(Math.min(500, most + 100)) })}>
              More
            </button>
          )}
        </>
      )}
      <UnreadHits query={isFiltered || words.trim() === '' ? null : String(ofPassages)} />
    </div>
  )
}

type ChoiceGiven = {
  readonly words: string
  readonly choices: readonly string[]
  readonly value: string
  readonly onChange: (event: { readonly target: { readonly value: string } }) => void
}

function Choice({ words, choices, value, onChange }: ChoiceGiven) {
  return (
    <label>
      <span className="small">{words}</span>
      <select value={value} onChange={onChange}>
        <option value="">any</option>
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {choice.replaceAll('-', ' ')}
          </option>
        ))}
      </select>
    </label>
  )
}
