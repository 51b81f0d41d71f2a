import type { Asked } from '../asking/resource.ts'
import type { ExportPreview } from '../asking/shapes.ts'
import { plural } from '../words/figures.ts'
import { visible } from '../words/visible.ts'

/** How an export begins. */
export function Preview({ asked: { value, problem } }: { readonly asked: Asked<ExportPreview> }) {
  if (problem)
    return (
      <p className="problem" role="alert">
        {problem.detail}
      </p>
    )
  if (!value) return <p className="small">Looking …</p>
  const { incidents, left, sampled, table, text } = value
  const [head = [], ...rows] = table ?? []
  return (
    <section aria-label="How it begins">
      <p className="small">
        {plural(incidents, 'incident')}
        {left > 0 && `; ${left.toLocaleString('en')} more answer to the filters, and are not in it`}
        {sampled < incidents && `. Rows and people here are of the first ${sampled}`}
      </p>
      <div className="export-rows" role="region" aria-label="The first rows; scrolls" tabIndex={0}>
        {table ? (
          <table className="small">
            <thead>
              <tr>
                {head.map((name) => (
                  <th scope="col" key={name}>
                    {visible(name)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, at) => (
                <tr key={at}>
                  {row.map((cell, column) => (
                    <td key={column} dir="auto">
                      {visible(cell.length > 80 ? `${cell.slice(0, 80)} …` : cell)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        ) : (
          <pre>{visible(text ?? '')}</pre>
        )}
      </div>
    </section>
  )
}
