import type { Incident } from '#model'
import { useOpenClaims } from '../claims/open-claims.ts'
import { plural } from '../words/figures.ts'
import { visible } from '../words/visible.ts'
import './lists.css'

/** Every independent origin, and why its claims are one. */
export function Origins({ incident: { origins } }: { readonly incident: Incident }) {
  const open = useOpenClaims()
  return (
    <section aria-labelledby="origins">
      <div className="section-head">
        <h2 id="origins">Independent origins</h2>
        <p className="small">whoever repeats one adds nothing to it</p>
      </div>
      <ol className="rows">
        {origins.map(({ id, name, claims, copies, why }) => (
          <li key={id}>
            <button
              className="opens row-name"
              type="button"
              onClick={() => open({ title: visible(name), why: visible(why), claims, copies })}
            >
              <bdi>{visible(name)}</bdi>
            </button>
            <p className="small">
              {plural(claims.length, 'claim')}
              {copies.length > 0 && ` +${plural(copies.length, 'copy', 'copies')}`}
            </p>
            <p className="row-why" dir="auto">
              {visible(why)}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
