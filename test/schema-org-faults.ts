import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

type Type = { readonly parents: readonly string[]; readonly ranges: ReadonlyMap<string, readonly string[]> }

/** schema.org's vocabulary, as Google's schema-dts has it: of each type its parents and its properties with what they may hold. */
const vocabulary = new Map<string, Type>()
const source = readFileSync(fileURLToPath(import.meta.resolve('schema-dts')).replace(/\.js$/u, '.d.ts'), 'utf8')
for (const [, name = '', parents = '', body = ''] of source.matchAll(/^interface (\w+)Base extends ([^{]+)\{\n([\s\S]*?)^\}/gmu))
  vocabulary.set(name, {
    parents: [...parents.matchAll(/\b(\w+)Base\b/gu)].map(([, parent = '']) => parent),
    ranges: new Map(
      [...body.matchAll(/^[ \t]*"(\w+)"\?: SchemaValue<([^,]+),/gmu)].map(([, property = '', range = '']) => [
        property,
        range.split('|').map((word) => word.trim().replace(/^\(|\)$/gu, '')),
      ]),
    ),
  })

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))
export const typesKnown = vocabulary.size
const lineOf = (name: string): string[] => [name, ...(vocabulary.get(name)?.parents ?? []).flatMap(lineOf)]

/** What of a node of JSON-LD, and of those within it, schema.org does not know. */
export function schemaOrgFaults(value: object): string[] {
  const { '@type': type, ...properties }: Record<string, unknown> = { ...value }
  if (type === undefined) return Object.keys(properties).join() === '@id' ? [] : ['neither a type nor a mere reference']
  const line = typeof type === 'string' && vocabulary.has(type) ? lineOf(type) : []
  if (line.length === 0) return [`no type ${textOf(type)}`]
  return Object.entries(properties)
    .filter(([name]) => name !== '@id')
    .flatMap(([name, held]) => {
      const ranges = line.flatMap((one) => vocabulary.get(one)?.ranges.get(name) ?? [])
      if (ranges.length === 0) return [`${textOf(type)} has no ${name}`]
      return [held].flat().flatMap((one): string[] => {
        if (typeof one !== 'object' || one === null) {
          const texts = ['Text', 'string', 'URL', 'Date', 'DateTime', 'Number', 'number']
          return ranges.some((range) => texts.includes(range)) ? [] : [`${name} holds no text`]
        }
        const kinds = '@type' in one ? lineOf(textOf(one['@type'])) : ['IdReference']
        return [...(kinds.some((kind) => ranges.includes(kind)) ? [] : [`${name} holds no ${kinds[0]}`]), ...schemaOrgFaults(one)]
      })
    })
}
