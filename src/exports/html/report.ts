import type { Document } from '#model'
import { plural } from '../figures.ts'
import { receiptMeaning } from '../receipt-lines.ts'
import { webLink } from './links.ts'
import { html, type Markup, type Slot } from './markup.ts'
import { passageBlock } from './passage.ts'
import type { PlacedReport } from './placed.ts'
import type { Sheet } from './sheet.ts'

/** Where a report comes from, why it stands here, and all of its text with the claims in it. */
export function reportArticle(report: PlacedReport, titles: ReadonlyMap<string, string>, sheet: Sheet): Markup {
  const { compared, reading, anchor, mark, claims } = report
  const document = reading?.document ?? null
  const byPassage = Map.groupBy(claims, ({ claim }) => claim.passage)
  return html`
    <article class="report" id="${anchor}">
      <h3><span class="mark">${mark}</span> <bdi>${document ? nameOf(document) : compared.id}</bdi></h3>
      <dl>
        ${document ? originFacts(document) : null} ${standing(report, titles, sheet)} ${fact('Claims', String(claims.length))}
        ${reading?.notes.map(({ text }) => fact('Note', text)) ?? null}
        ${document ? fact('SHA-256', html`<code>${document.sha256}</code>`) : null}
      </dl>
      ${document?.passages.map((passage) => passageBlock(passage, document, byPassage.get(passage.id) ?? [], anchor, sheet)) ?? null}
    </article>
  `
}

const nameOf = ({ publisher, author, title, path, url, givenId, id }: Document): string =>
  publisher ?? author ?? title ?? path ?? url ?? givenId ?? id

const originFacts = ({ title, author, publishedOn, url, path, givenId }: Document): Slot => [
  title === null ? null : fact('Title', title),
  author === null ? null : fact('Author', html`<bdi>${author}</bdi>`),
  fact('Published', publishedOn === null ? 'no day given' : html`<time datetime="${publishedOn}">${publishedOn}</time>`),
  url === null ? null : fact('Address', webLink(url)),
  path === null ? null : fact('File', path),
  givenId === null ? null : fact('Given id', givenId),
]

/** The incident that it tells of or the report that it copies, and why. */
function standing({ compared }: PlacedReport, titles: ReadonlyMap<string, string>, { placed }: Sheet): Slot {
  const { incident, copyOf, why } = compared
  const original = copyOf && placed.reportOf(copyOf)
  const copy = original ? html`Copy of <a href="#${original.anchor}">${original.mark}</a>. ` : null
  const title = incident && titles.get(incident)
  return [
    fact('Tells of', incident && title !== undefined ? html`<a href="#${incident}">${title}</a>` : 'no incident'),
    fact(copyOf ? 'A copy' : 'Why here', html`${copy}${why}`),
  ]
}

const fact = (name: string, value: Slot): Markup =>
  html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`

export const reportsSection = (titles: ReadonlyMap<string, string>, sheet: Sheet): Markup => html`
  <section id="reports">
    <h2>${plural(sheet.placed.reports.length, 'document')}</h2>
    <p class="note">
      In these texts, <mark>marked words</mark> are claimed; the number before them leads to who claims them. A
      <span class="by">source</span> is underlined, the <span class="cue">words that mark it speaking</span> are dotted. ¶ counts
      passages, headline and embedded posts included. ${sheet.all ? receiptMeaning : null}
    </p>
    ${sheet.placed.reports.map((report) => reportArticle(report, titles, sheet))}
  </section>
`
