import { useSources } from '../asking/asked.ts'
import { Decide } from './decide.tsx'
import { Standing } from './standing.tsx'

/** Whether two names mean one and the same. */
export function Names() {
  const names = useSources().value?.items.map(({ name }) => name) ?? []
  return (
    <>
      <h2>Names</h2>
      <p className="why">
        Do two names mean one source? What is decided holds in every incident: origins under both names become one, or stay two.
      </p>
      <Decide on="referent" asks={['A name', 'Another name']} same="Same" names={names.slice(0, 300)} />
      <Standing on="referent" />
    </>
  )
}
