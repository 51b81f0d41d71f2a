// How often an English text, or a passage of one, is taken for another language: `node tools/score/languages.ts FILE.jsonl …`, each line with a "text".
import { readFileSync } from 'node:fs'
import { Failure } from '#base'
import { deliveryOf, takenIn } from '#intake'
import { wordsAt } from '#model'

let [texts, passages] = [0, 0]
const others: string[] = []
for (const path of process.argv.slice(2))
  for (const line of readFileSync(path, 'utf8').split('\n').filter(Boolean)) {
    const { text }: { readonly text: string } = JSON.parse(line)
    const delivery = deliveryOf(new TextEncoder().encode(text), path)
    for await (const found of takenIn(delivery, { format: 'plain', publishedOn: null, publisher: null, url: null }, () => {})) {
      if (found instanceof Failure) continue
      texts += 1
      for (const { language = found.document.language, body } of found.document.passages) {
        passages += 1
        if (language !== 'en') others.push(`${language}  ${wordsAt(found.document.text, body).slice(0, 100)}`)
      }
    }
  }
console.log(`${texts} texts, ${passages} passages; ${others.length} passages are not English:`)
for (const one of others) console.log(one)
