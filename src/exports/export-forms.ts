import type { Comparison, Reading } from '#model'
import { acledCsv } from './acled/acled-csv.ts'
import { countRule } from './acled/fatalities.ts'
import { webAnnotations } from './annotations/web-annotations.ts'
import { claimRows } from './claims/claim-rows.ts'
import { claimsCsv } from './claims/claims-csv.ts'
import { claimsParquet } from './claims/claims-parquet.ts'
import { answerRows, answersCsv } from './comparison-csv.ts'
import { comparisonJson } from './comparison-json.ts'
import type { ExportContext } from './export-context.ts'
import { ftmEntities, ftmLines } from './ftm/ftm-entities.ts'
import { geojson } from './geojson.ts'
import { htmlPage } from './html/page.ts'
import { claimJsonLd } from './json-ld/claim-json-ld.ts'
import { markdown } from './markdown.ts'
import { stixBundle } from './stix/stix-bundle.ts'

/** A form in which accounts leave the house. */
export type ExportForm = {
  readonly name: string
  /** With its dot: ".csv". */
  readonly suffix: string
  readonly mediaType: string
  /** Whom it is for, in one line. */
  readonly purpose: string
  readonly countRule: typeof countRule | null
  readonly make: (comparison: Comparison, readings: readonly Reading[], context: ExportContext) => Made
}

/** `rows`: how many rows, features, annotations or objects there are; null where the form is one whole. */
export type Made = { readonly body: string | Uint8Array; readonly rows: number | null }

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
const plain = { countRule: null } as const

/** Every form, by the name that a user gives it. */
export const exportForms = [
  {
    ...plain,
    name: 'csv',
    suffix: '.csv',
    mediaType: 'text/csv; charset=utf-8; header=present',
    purpose: 'a spreadsheet: one claim a row',
    make: (comparison, readings, context) => {
      const rows = claimRows(comparison, readings, context)
      return { body: claimsCsv(rows), rows: rows.length }
    },
  },
  {
    ...plain,
    name: 'parquet',
    suffix: '.parquet',
    mediaType: 'application/vnd.apache.parquet',
    purpose: 'statistics over many claims: the same columns with their types',
    make: (comparison, readings, context) => {
      const rows = claimRows(comparison, readings, context)
      return { body: claimsParquet(rows, context.program), rows: rows.length }
    },
  },
  {
    ...plain,
    name: 'answers',
    suffix: '.answers.csv',
    mediaType: 'text/csv; charset=utf-8; header=present',
    purpose: 'a spreadsheet: one answer to one question a row',
    make: (comparison, readings) => {
      const rows = answerRows(comparison, readings)
      return { body: answersCsv(rows), rows: rows.length }
    },
  },
  {
    name: 'acled',
    suffix: '.acled.csv',
    mediaType: 'text/csv; charset=utf-8; header=present',
    purpose: 'whoever works with ACLED: its columns, one incident a row',
    countRule,
    make: (comparison, readings, context) => ({
      body: acledCsv(comparison, readings, context),
      rows: comparison.incidents.length,
    }),
  },
  {
    ...plain,
    name: 'geojson',
    suffix: '.geojson',
    mediaType: 'application/geo+json',
    purpose: 'a map',
    make: (comparison, readings) => ({ body: json(geojson(comparison, readings)), rows: comparison.incidents.length }),
  },
  {
    ...plain,
    name: 'annotations',
    suffix: '.annotations.jsonld',
    mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    purpose: 'tools that mark passages of pages (W3C Web Annotation)',
    make: (comparison, readings, context) => {
      const collection = webAnnotations(comparison, readings, context)
      return { body: json(collection), rows: collection.total }
    },
  },
  {
    ...plain,
    name: 'schema-org',
    suffix: '.schema-org.jsonld',
    mediaType: 'application/ld+json',
    purpose: 'fact-checkers and search engines (schema.org Claim, no rating)',
    make: (comparison, readings, context) => {
      const graph = claimJsonLd(comparison, readings, context)
      return { body: json(graph), rows: graph['@graph'].length }
    },
  },
  {
    ...plain,
    name: 'stix',
    suffix: '.stix.json',
    mediaType: 'application/stix+json;version=2.1',
    purpose: 'threat-intelligence platforms such as OpenCTI (STIX 2.1)',
    make: (comparison, readings, context) => {
      const bundle = stixBundle(comparison, readings, context)
      return { body: json(bundle), rows: bundle.objects.length }
    },
  },
  {
    ...plain,
    name: 'ftm',
    suffix: '.ftm.jsonl',
    mediaType: 'application/json+ftm',
    purpose: 'investigative databases such as OpenAleph (FollowTheMoney)',
    make: (comparison, readings, context) => {
      const entities = ftmEntities(comparison, readings, context)
      return { body: ftmLines(entities), rows: entities.length }
    },
  },
  {
    ...plain,
    name: 'markdown',
    suffix: '.md',
    mediaType: 'text/markdown; charset=utf-8',
    purpose: 'a text to paste and edit',
    make: (comparison, readings) => ({ body: markdown(comparison, readings), rows: null }),
  },
  {
    ...plain,
    name: 'html',
    suffix: '.html',
    mediaType: 'text/html; charset=utf-8',
    purpose: 'a dossier in one file, for anybody with a browser',
    make: (comparison, readings) => ({ body: htmlPage(comparison, readings, { all: true }), rows: null }),
  },
  {
    ...plain,
    name: 'json',
    suffix: '.json',
    mediaType: 'application/json',
    purpose: 'programs of your own: the comparison as it is',
    make: (comparison) => ({ body: json(comparisonJson(comparison)), rows: null }),
  },
] as const satisfies readonly ExportForm[]

export type ExportName = (typeof exportForms)[number]['name']

/** The form of that name, or null. */
export const exportFormOf = (name: string): ExportForm | null => exportForms.find((form) => form.name === name) ?? null
