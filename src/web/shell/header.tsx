import { useState } from 'react'
import { Link } from '../place/link.tsx'
import { useKeys } from '../place/use-keys.ts'
import { Find } from '../search/find.tsx'
import { ThemeSwitch } from './theme-switch.tsx'
import './header.css'

const pages = [
  ['/incidents', 'Incidents'],
  ['/documents', 'Documents'],
  ['/sources', 'Sources'],
  ['/review', 'Review'],
  ['/add', 'Add'],
] as const

/** The bar over every page. `Ctrl K` or `/` finds. */
export function Header({ path }: { readonly path: string }) {
  const [finding, setFinding] = useState(false)
  useKeys({ '/': () => setFinding(true) })
  const at = path === '/' ? '/incidents' : path
  return (
    <>
      <header className="bar">
        <Link className="bar-name" href="/incidents">
          Claimbook
        </Link>
        <nav aria-label="Pages">
          <ul>
            {pages.map(([href, words]) => (
              <li key={href}>
                <Link href={href} aria-current={at === href || at.startsWith(`${href}/`) ? 'page' : undefined}>
                  {words}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className="bar-end">
          <button className="bar-find" type="button" onClick={() => setFinding(true)}>
            Search <kbd>Ctrl K</kbd>
          </button>
          <ThemeSwitch />
        </div>
      </header>
      <Find open={finding} onOpen={setFinding} />
    </>
  )
}
