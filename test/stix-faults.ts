/**
 * What is wrong with a bundle by STIX 2.1 (OASIS Standard, 10 June 2021) and the Incident Core Extension 2.0: a checker written from the specification for the kinds of
 * objects that we export, since its JSON schemas are not published as a package. It knows nothing of the code that it checks.
 */
export function stixFaults(bundle: {
  readonly type: string
  readonly id: string
  readonly objects: readonly Fields[]
}): string[] {
  const ids = new Set(bundle.objects.map(({ id }) => id))
  const frame = [
    ...(bundle.type === 'bundle' && isId(bundle.id, 'bundle') ? [] : ['no bundle']),
    ...(ids.size === bundle.objects.length ? [] : ['an id twice']),
  ]
  return [...frame, ...bundle.objects.flatMap((object) => objectFaults(object, ids))]
}

type Fields = { readonly [name: string]: unknown }
type Kind = { readonly must: readonly string[]; readonly may: readonly string[] }

const common = [
  'type',
  'spec_version',
  'id',
  'created_by_ref',
  'created',
  'modified',
  'revoked',
  'labels',
  'confidence',
  'lang',
  'external_references',
  'object_marking_refs',
  'granular_markings',
  'extensions',
]
/** 4 (domain objects), 5 (relationship), 7.2 (markings), 7.3 (extension definitions); the event is the incident extension's. */
const kinds: Readonly<Record<string, Kind>> = {
  grouping: { must: ['context', 'object_refs'], may: ['name', 'description'] },
  identity: { must: ['name'], may: ['description', 'roles', 'identity_class', 'sectors', 'contact_information'] },
  incident: { must: ['name'], may: ['description'] },
  location: {
    must: [],
    may: [
      'name',
      'description',
      'latitude',
      'longitude',
      'precision',
      'region',
      'country',
      'administrative_area',
      'city',
      'street_address',
      'postal_code',
    ],
  },
  note: { must: ['content', 'object_refs'], may: ['abstract', 'authors'] },
  opinion: { must: ['opinion', 'object_refs'], may: ['explanation', 'authors'] },
  report: { must: ['name', 'published', 'object_refs'], may: ['description', 'report_types'] },
  relationship: { must: ['relationship_type', 'source_ref', 'target_ref'], may: ['description', 'start_time', 'stop_time'] },
  'marking-definition': { must: ['definition_type', 'definition'], may: ['name'] },
  'extension-definition': {
    must: ['name', 'schema', 'version', 'extension_types'],
    may: ['description', 'extension_properties'],
  },
  event: {
    must: ['status'],
    may: ['name', 'description', 'start_time', 'start_time_fidelity', 'end_time', 'end_time_fidelity', 'event_types', 'goal'],
  },
}
const vocabularies: Readonly<Record<string, readonly string[]>> = {
  opinion: ['strongly-disagree', 'disagree', 'neutral', 'agree', 'strongly-agree'],
  identity_class: ['individual', 'group', 'system', 'organization', 'class', 'unspecified'],
  context: ['suspicious-activity', 'malware-analysis', 'unspecified'],
  status: ['ongoing', 'occurred', 'not-occurred', 'pending', 'undetermined'],
  start_time_fidelity: ['day', 'hour', 'minute', 'month', 'second', 'year'],
  end_time_fidelity: ['day', 'hour', 'minute', 'month', 'second', 'year'],
  determination: ['blocked', 'failed-attempt', 'false-positive', 'low-value', 'successful-attempt', 'suspected'],
  investigation_status: ['closed', 'new', 'open'],
}
const incidentCore = 'extension-definition--ef765651-680c-498d-9894-99799f2fa126'
const instants = new Set(['created', 'modified', 'published', 'start_time', 'end_time', 'stop_time'])

function objectFaults(object: Fields, ids: ReadonlySet<unknown>): string[] {
  const type = textOf(object['type'])
  const kind = kinds[type]
  if (!kind) return [`no type ${type}`]
  const isMarking = type === 'marking-definition'
  const must = ['type', 'spec_version', 'id', 'created', ...(isMarking ? [] : ['modified']), ...kind.must]
  const allowed = new Set([...common.filter((name) => !(isMarking && name === 'modified')), ...must, ...kind.may])
  const faults = [
    ...must.filter((name) => !(name in object)).map((name) => `lacks ${name}`),
    ...Object.keys(object).flatMap((name) => (allowed.has(name) ? [] : [`has ${name}`])),
    ...Object.entries(object).flatMap(([name, value]) => valueFaults(name, value, ids)),
    ...(object['spec_version'] === '2.1' ? [] : ['is of another version']),
    ...(isId(object['id'], type) ? [] : ['has another kind of id']),
    ...(textOf(object['created']) <= textOf(object['modified'] ?? '9') ? [] : ['is modified before it is created']),
    ...(type === 'location' ? locationFaults(object) : []),
    ...(type === 'incident' ? extensionFaults(object, ids) : []),
    ...(type === 'extension-definition' && !('created_by_ref' in object) ? ['lacks created_by_ref'] : []),
  ]
  return faults.map((fault) => `${type} ${fault}`)
}

function valueFaults(name: string, value: unknown, ids: ReadonlySet<unknown>): string[] {
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0))
    return [`has an empty ${name}`]
  if (instants.has(name))
    return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u.test(textOf(value)) ? [] : [`${name}: ${textOf(value)}`]
  if (/_refs?$/u.test(name)) return [value].flat().flatMap((ref) => (ids.has(ref) ? [] : [`${name} leads nowhere`]))
  if (vocabularies[name]?.includes(textOf(value)) === false) return [`${name}: ${textOf(value)}`]
  if (name === 'external_references' && Array.isArray(value)) return value.flatMap(referenceFaults)
  return []
}

function referenceFaults(reference: unknown): string[] {
  const fields: Fields = { ...(typeof reference === 'object' ? reference : {}) }
  const isSaid = ['description', 'url', 'external_id'].some((name) => typeof fields[name] === 'string')
  const hashes = Object.entries({ ...(typeof fields['hashes'] === 'object' ? fields['hashes'] : {}) })
  return [
    ...(typeof fields['source_name'] === 'string' && isSaid ? [] : ['has a reference to nothing']),
    ...(hashes.every(([name, hash]) => name === 'SHA-256' && /^[0-9a-f]{64}$/u.test(textOf(hash))) ? [] : ['has another hash']),
  ]
}

/** 4.8: a region, a country, or a point; a point has both halves, and precision needs one. */
function locationFaults({ region, country, latitude, longitude, precision }: Fields): string[] {
  const hasPoint = typeof latitude === 'number' && typeof longitude === 'number'
  return [
    ...(region === undefined && country === undefined && !hasPoint ? ['is nowhere'] : []),
    ...((latitude === undefined) === (longitude === undefined) ? [] : ['has half a point']),
    ...(hasPoint && (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) ? ['is off the globe'] : []),
    ...(precision === undefined || (hasPoint && typeof precision === 'number') ? [] : ['is precise without a point']),
  ]
}

function extensionFaults({ extensions }: Fields, ids: ReadonlySet<unknown>): string[] {
  const all: Fields = { ...(typeof extensions === 'object' ? extensions : {}) }
  const core = all[incidentCore]
  if (typeof core !== 'object' || core === null) return ['lacks the extension']
  const fields: Fields = { ...core }
  const events = Array.isArray(fields['events']) ? fields['events'] : []
  return [
    ...['extension_type', 'determination', 'investigation_status']
      .filter((name) => !(name in fields))
      .map((name) => `extension lacks ${name}`),
    ...Object.entries(fields).flatMap(([name, value]) => valueFaults(name, value, ids)),
    ...events.flatMap((one: unknown) =>
      Object.entries({ ...(typeof one === 'object' ? one : {}) }).flatMap(([name, value]) => valueFaults(name, value, ids)),
    ),
  ]
}

const isId = (id: unknown, type: string): boolean =>
  typeof id === 'string' &&
  id.startsWith(`${type}--`) &&
  /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u.test(id.slice(type.length + 2))

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value ?? null))
