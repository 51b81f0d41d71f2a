import { Link } from '../place/link.tsx'
import { useQuery } from '../place/use-query.ts'
import { useTitle } from '../place/use-title.ts'
import { Copies } from './copies.tsx'
import { Links } from './links.tsx'
import { Names } from './names.tsx'
import { Withheld } from './withheld.tsx'
import './review-page.css'

const parts = [
  ['links', 'Links', Links],
  ['names', 'Names', Names],
  ['copies', 'Copies', Copies],
  ['withheld', 'Withheld', Withheld],
] as const

/** What a person decides: links in doubt, names, copies, and who is withheld. */
export function ReviewPage() {
  const [query] = useQuery()
  const at = parts.find(([name]) => name === query.get('of')) ?? parts[0]
  const [, words, Part] = at
  useTitle(`Review: ${words}`)
  return (
    <div className="page">
      <h1>Review</h1>
      <nav aria-label="What is reviewed">
        <ul className="review-tabs">
          {parts.map(([name, label]) => (
            <li key={name}>
              <Link href={name === 'links' ? '/review' : `/review?of=${name}`} aria-current={name === at[0] ? 'page' : undefined}>
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Part />
    </div>
  )
}
