// Paragraphs and fields of the pages in test/pages against what a person reads in them: `node tools/score/pages.ts`, and with `-v`
// what was missed and what was too much. `node tools/score/pages.ts FOLDER`: the folders of pages in another.
import { type Field, fields, foundIn, type GoldPage, goldPages, sharedBy } from '../../test/gold-pages.ts'

const isWordy = process.argv.includes('-v')
const percent = (part: number, whole: number) => (whole === 0 ? '–' : (part / whole).toFixed(3))

type Sum = { gold: number; found: number; shared: number; outcomes: number; pages: number; posts: number; postsRight: number }

function scored(half: string, pages: readonly GoldPage[]): void {
  const sum: Sum = { gold: 0, found: 0, shared: 0, outcomes: 0, pages: 0, posts: 0, postsRight: 0 }
  const right = new Map<Field, number>()
  let documents = 0
  for (const page of pages) {
    const { gold } = page
    const found = foundIn(page)
    const shared = sharedBy(found.paragraphs, gold.paragraphs)
    sum.gold += gold.paragraphs.length
    sum.found += found.paragraphs.length
    sum.shared += shared
    sum.pages += 1
    sum.outcomes += Number(found.outcome === gold.outcome)
    sum.posts += gold.posts.length
    sum.postsRight += sharedBy(
      found.posts.map((post) => JSON.stringify(post)),
      gold.posts.map((post) => JSON.stringify(post)),
    )
    const wrong = fields.filter((field) => gold.outcome === 'document' && found.said?.[field] !== gold[field])
    if (gold.outcome === 'document') {
      documents += 1
      for (const field of fields) if (!wrong.includes(field)) right.set(field, (right.get(field) ?? 0) + 1)
    }
    if (!isWordy) continue
    console.log(
      `${half}/${page.name}: ${percent(2 * shared, gold.paragraphs.length + found.paragraphs.length)} ${found.outcome} ${found.notes.join(' ')}`,
    )
    for (const one of gold.paragraphs.filter((words) => !found.paragraphs.includes(words)))
      console.log(`  missed  ${one.slice(0, 120)}`)
    for (const one of found.paragraphs.filter((words) => !gold.paragraphs.includes(words)))
      console.log(`  too much  ${one.slice(0, 120)}`)
    for (const field of wrong) console.log(`  ${field}  ${found.said?.[field]} and not ${gold[field]}`)
    for (const one of gold.posts.filter((post) => !found.posts.some((other) => JSON.stringify(other) === JSON.stringify(post))))
      console.log(`  post  ${JSON.stringify(found.posts)} and not ${JSON.stringify(one)}`)
    for (const one of gold.notes.filter((code) => !found.notes.includes(code))) console.log(`  note missing  ${one}`)
  }
  const [precision, recall] = [percent(sum.shared, sum.found), percent(sum.shared, sum.gold)]
  const cells = [
    half,
    sum.pages,
    sum.gold,
    precision,
    recall,
    percent(2 * sum.shared, sum.found + sum.gold),
    `${sum.postsRight}/${sum.posts}`,
    `${sum.outcomes}/${sum.pages}`,
  ]
  console.log(`| ${[...cells, ...fields.map((field) => `${right.get(field) ?? 0}/${documents}`)].join(' | ')} |`)
}

const pages = goldPages(process.argv.slice(2).find((argument) => argument !== '-v'))
console.log(`| pages | n | paragraphs | precision | recall | F1 | posts | outcome | ${fields.join(' | ')} |`)
console.log(`|${'---|'.repeat(8 + fields.length)}`)
for (const half of new Set(pages.map((page) => page.half)))
  scored(
    half,
    pages.filter((page) => page.half === half),
  )
