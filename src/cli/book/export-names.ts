/** The forms of `exportForms` by name, the readings as they are, and the reports as they were received; a list of its own, so that help needs no form. */
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
  'wacz',
] as const
export type ExportName = (typeof exportNames)[number]
