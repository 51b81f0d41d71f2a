import type { Asked } from '../asking/resource.ts'

/** What stands in a page's place until there is something to show, or why there is not. */
export function Waiting({ asked: { problem }, of }: { readonly asked: Asked<unknown>; readonly of: string }) {
  if (!problem)
    return (
      <div className="page" aria-busy="true">
        <p className="small" role="status">
          Opening {of} …
        </p>
      </div>
    )
  return (
    <div className="page narrow" role="alert">
      <h1>{problem.title}</h1>
      <p className="empty">{problem.detail}</p>
    </div>
  )
}
