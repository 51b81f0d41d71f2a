import { defaultModel } from '@opensanctions/followthemoney'
import type { FtmEntity } from '#exports'

const schemata: Readonly<Record<string, (typeof defaultModel)['schemata'][string] | undefined>> = defaultModel.schemata
/** The schema and those that it is a kind of. */
export const kindsOf = (name: string): string[] => [name, ...(schemata[name]?.extends ?? []).flatMap(kindsOf)]
const shapes: Readonly<Record<string, RegExp>> = {
  date: /^\d{4}(?:-\d\d(?:-\d\d)?)?$/u,
  country: /^[a-z]{2}$/u,
  language: /^[a-z]{3}$/u,
  url: /^https?:\/\//u,
}

/** By the model that OpenSanctions publishes: schemata, their properties, what must be there, and what an entity may point to. */
export function ftmFaults(entities: readonly FtmEntity[]): string[] {
  const schemaOf = new Map(entities.map(({ id, schema }) => [id, schema]))
  return entities.flatMap((entity) => faultsOf(entity, schemaOf))
}

function faultsOf({ id, schema, properties }: FtmEntity, schemaOf: ReadonlyMap<string, string>): string[] {
  const line = kindsOf(schema)
  if (!schemata[schema] || schemata[schema].abstract === true) return [`${schema} is no schema`]
  const missing = [...new Set(line.flatMap((one) => schemata[one]?.required ?? []))].filter((name) => !properties[name])
  const wrong = Object.entries(properties).flatMap(([name, values]) => {
    const property = line.flatMap((one) => schemata[one]?.properties[name] ?? [])[0]
    if (!property || property.stub === true) return [`${schema} has no ${name}`]
    if (property.type === 'entity')
      return values
        .filter((value) => !kindsOf(schemaOf.get(value) ?? '').includes(property.range ?? ''))
        .map((value) => `${schema}.${name} leads to ${schemaOf.get(value)}`)
    return values
      .filter((value) => shapes[property.type ?? '']?.test(value) === false)
      .map((value) => `${schema}.${name}: ${value}`)
  })
  return [...missing.map((name) => `${id} of ${schema} lacks ${name}`), ...wrong, ...(/^[\w.-]+$/u.test(id) ? [] : [`id ${id}`])]
}
