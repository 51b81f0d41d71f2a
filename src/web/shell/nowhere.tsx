import { Link } from '../place/link.tsx'
import { useTitle } from '../place/use-title.ts'

export function Nowhere({ path }: { readonly path: string }) {
  useTitle('No such page')
  return (
    <div className="page narrow">
      <h1>There is no such page</h1>
      <p className="empty">
        Nothing stands at <code>{path}</code>. <Link href="/incidents">All incidents</Link>
      </p>
    </div>
  )
}
