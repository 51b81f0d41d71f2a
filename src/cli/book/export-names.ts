/** The forms of `exportForms` by name, and the readings as they are; a list of its own, so that help needs no form. */
export const exportNames = [
  'csv',
  'parquet',
  'answers',
  'acled',
  'geojson',
  'annotations',
  'schema-org',
  'stix',
  'ftm',
  'markdown',
  'html',
  'json',
  'jsonl',
] as const
export type ExportName = (typeof exportNames)[number]
