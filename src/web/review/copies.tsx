import { Decide } from './decide.tsx'
import { Standing } from './standing.tsx'

/** Whether one document repeats another. */
export function Copies() {
  return (
    <>
      <h2>Copies</h2>
      <p className="why">
        Does a document only repeat another? Then it adds no origin. An incident’s reports lead here where one was taken for a
        copy.
      </p>
      <Decide on="copy" asks={['A document (d-…, or its id)', 'Its original']} same="A copy" />
      <Standing on="copy" />
    </>
  )
}
