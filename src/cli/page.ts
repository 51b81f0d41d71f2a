import { comparisonCsv, comparisonJson, geojson, htmlPage, markdown, terminal } from '#exports'
import type { Comparison, Reading } from '#model'
import type { OutputFormat } from './options.ts'
import { look } from './streams.ts'

/** A comparison in the form that was asked for. */
export function pageOf(
  comparison: Comparison,
  readings: readonly Reading[],
  { format, color, all = false }: { readonly format: OutputFormat; readonly color: boolean; readonly all?: boolean },
): string {
  if (format === 'text') return terminal(comparison, readings, { ...look(color), all })
  if (format === 'md') return markdown(comparison, readings)
  if (format === 'html') return htmlPage(comparison, readings, { all })
  if (format === 'csv') return comparisonCsv(comparison, readings)
  if (format === 'geojson') return `${JSON.stringify(geojson(comparison, readings), null, 2)}\n`
  return `${JSON.stringify(comparisonJson(comparison), null, format === 'json' ? 2 : 0)}\n`
}
