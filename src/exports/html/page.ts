import { sha256Of } from '#base'
import type { Comparison, Reading } from '#model'
import { plural } from '../figures.ts'
import { claimsInNone } from '../other-claims.ts'
import { anchorIn } from './anchors.ts'
import { incidentArticle } from './incident.ts'
import { html, type Markup, type Slot, sourceOf } from './markup.ts'
import { otherClaimsPart } from './other-claims.ts'
import { placedOn } from './placed.ts'
import { stateLabel } from './question.ts'
import { reportsSection } from './report.ts'
import type { Sheet } from './sheet.ts'
import { styleOf } from './style.ts'
import { usesIn } from './uses.ts'

/**
 * The accounts side by side as one file: no script, nothing from elsewhere, and a policy that forbids both. `all`: with everything unfolded, and
 * how each claim was read.
 */
export function htmlPage(
  comparison: Comparison,
  readings: readonly Reading[],
  { all = false }: { readonly all?: boolean } = {},
): string {
  const sheet: Sheet = { placed: placedOn(comparison, readings), uses: usesIn(comparison), all }
  const style = styleOf(sheet.placed)
  const title = comparison.incidents[0]?.title ?? 'No claims found'
  const policy = `default-src 'none'; style-src 'sha256-${base64Of(sha256Of(new TextEncoder().encode(style)))}'; base-uri 'none'; form-action 'none'`
  const head = html`<meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="referrer" content="no-referrer" />
    <meta name="generator" content="claimbook" />
    <title>${title}</title>`
  const body = bodyOf(comparison, readings, sheet)
  return `<!doctype html>
<html lang="en">
<head>
${sourceOf(head)}
<style>${style}</style>
</head>
<body>
${sourceOf(body)}
</body>
</html>
`
}

const base64Of = (hexadecimal: string): string => Buffer.from(hexadecimal, 'hex').toString('base64')

function bodyOf(comparison: Comparison, readings: readonly Reading[], sheet: Sheet): Markup {
  const { documents, incidents } = comparison
  const titles = new Map(incidents.map(({ id, title }): [string, string] => [id, title]))
  return html`
    <header class="masthead">
      <h1>${plural(documents.length, 'document')}, claim by claim</h1>
      <p>Who says what, in which words, and who says otherwise</p>
    </header>
    <main>
      ${contents(comparison)} ${incidents.map((incident) => incidentArticle(incident, readings, sheet))}
      ${apart(comparison, readings, sheet)}
      ${documents.length > 0 ? reportsSection(titles, sheet) : html`<p>No claims found.</p>`}
    </main>
    <footer>
      <p>
        Made with Claimbook, which says what is claimed and never what is true. Check its lines against the text before you rely
        on them.
      </p>
      ${readersOf(readings)}
    </footer>
  `
}

/** Every question with its state, as a table of contents. */
function contents({ incidents }: Comparison): Slot {
  if (incidents.length === 0) return null
  return html`<nav aria-label="Contents">
    <ul>
      ${incidents.map(
        (incident) =>
          html`<li>
            <a href="#${incident.id}">${incident.title}</a>
            <ul>
              ${incident.questions.map(
                (question) =>
                  html`<li><a href="#${anchorIn(incident, question.id)}">${question.words}</a> ${stateLabel(question)}</li>`,
              )}
            </ul>
          </li>`,
      )}
      <li><a href="#reports">The texts, with every claim in its place</a></li>
    </ul>
  </nav>`
}

/** What documents claim that tell of no incident. */
function apart(comparison: Comparison, readings: readonly Reading[], sheet: Sheet): Slot {
  const others = otherClaimsPart(claimsInNone(comparison, readings), null, sheet)
  return (
    others &&
    html`<section>
      <h2>Of no incident</h2>
      ${others}
    </section>`
  )
}

function readersOf(readings: readonly Reading[]): Slot {
  const readers = new Set(
    readings.map(({ reader }) => `${reader.name} ${reader.version} · ${reader.model} · ${reader.references}`),
  )
  return [...readers].map((reader) => html`<p class="reader">${reader}</p>`)
}
