/** Sizes in rem, so that a reader's own setting counts. Every colour is at least 4.5 : 1 on its ground, in both schemes. */
export const sheetOfScreen = `:root {
  color-scheme: light dark;
  --paper: #fdfcf9;
  --ink: #1f1c18;
  --soft: #655e54;
  --line: #ddd7cb;
  --firm: #8a8275;
  --link: #24486b;
  --marked: #f7efd2;
  --nested: #efe0ad;
  --lit: #ffd65c;
  --calm: #4c5a4e;
  --warm: #7d5200;
  --hot: #9b2818;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, Charter, "Bitstream Charter", Georgia, "Liberation Serif", serif;
  --sans: -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #181715;
    --ink: #e6e1d8;
    --soft: #aaa295;
    --line: #38342e;
    --firm: #7d766b;
    --link: #a3c3e3;
    --marked: #37301b;
    --nested: #4c4120;
    --lit: #735a07;
    --calm: #a9bcab;
    --warm: #e2b567;
    --hot: #f09a8b;
  }
}
* { box-sizing: border-box; }
html { font-size: 106.25%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 64rem; padding: 2.5rem 1.5rem 4rem; background: var(--paper); color: var(--ink);
  font-family: var(--serif); line-height: 1.5; overflow-wrap: break-word; font-variant-numeric: lining-nums; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: 0.18em; text-decoration-color: color-mix(in srgb, currentColor 35%, transparent); }
a:hover { text-decoration-color: currentColor; }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
h1, h2, h3 { margin: 0; font-weight: 600; text-wrap: balance; }
p, ul, ol, dl { margin: 0; }
sup { font-size: 0.7em; line-height: 0; font-weight: 400; font-family: var(--sans); font-variant-numeric: tabular-nums; }
sup a { text-decoration: none; padding: 0 0.1em; }

.masthead { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 2rem; align-items: baseline;
  border-bottom: 3px double var(--firm); padding-bottom: 0.6rem; }
.masthead h1 { font-size: 1rem; }
.masthead p { font-style: italic; color: var(--soft); font-size: 0.94rem; }
nav { margin: 1.75rem 0 0; font-size: 0.94rem; }
nav ul { list-style: none; padding: 0; }
nav ul ul { padding-left: 1.25rem; }
nav li { padding: 0.14rem 0; }

.incident { margin-top: 3.25rem; }
.incident + .incident { margin-top: 4.5rem; border-top: 3px double var(--firm); padding-top: 1.5rem; }
h2 { font-size: 2rem; line-height: 1.18; letter-spacing: -0.01em; }
.facts { margin-top: 0.6rem; }
.totals { color: var(--soft); font-family: var(--sans); font-size: 0.85rem; margin-top: 0.2rem; }
.totals a { color: inherit; }
.question, .grades, .origins, .appendix { margin-top: 2.75rem; }
h3 { font-size: 1.25rem; line-height: 1.3; }
.question h3 { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: 0.25rem 1rem; margin-bottom: 0.5rem; }
.state { font: 600 0.74rem/1.45 var(--sans); color: var(--calm); border: 1px solid currentColor; border-radius: 2px; padding: 0 0.45em;
  white-space: nowrap; font-variant-numeric: tabular-nums; }
.state.updated { color: var(--warm); }
.state.contradicted, .state.denied { color: var(--hot); }
nav .state { border: 0; padding: 0 0 0 0.3em; }

table { width: 100%; border-collapse: collapse; border-top: 1px solid var(--firm); border-bottom: 1px solid var(--firm); }
th, td { padding: 0.5rem 1rem 0.5rem 0; text-align: left; vertical-align: baseline; }
th:last-child, td:last-child { padding-right: 0; }
tbody tr + tr > * { border-top: 1px solid var(--line); }
thead th { font: 400 0.74rem/1.4 var(--sans); color: var(--soft); padding-bottom: 0.25rem; padding-top: 0.3rem; border-bottom: 1px solid var(--line); }
th[scope="row"] { font-weight: 600; }
.pair { display: grid; gap: 0 1rem; }
.answers { table-layout: fixed; }
.answers th:first-child { width: 6.5rem; }
.answers.wordings th:first-child { width: 10rem; }
.answers th:last-child { width: 15.5rem; }
.voice { grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); }
.spot { grid-template-columns: 4.5rem minmax(0, 1fr); }
.roots { grid-template-columns: minmax(0, 2fr) minmax(0, 2fr) minmax(0, 3fr); }
.stands { grid-template-columns: minmax(0, 1fr) 5.5rem minmax(0, 1fr); }
.others, .origins table, .relations { table-layout: fixed; }
.figures th[scope="row"] { font-size: 1.25rem; line-height: 1.2; font-variant-numeric: lining-nums tabular-nums; }
.who a, .others a, .origins a, .relations a, .where a, .notes a { text-decoration-color: transparent; }
.who a:hover, .others a:hover, .origins a:hover, .relations a:hover, .where a:hover, .notes a:hover { text-decoration-color: currentColor; }
.who a { color: inherit; text-decoration-line: underline; text-decoration-style: dotted; text-decoration-color: var(--firm); }
.root { display: block; }
.root, .hedges, .stance { color: var(--soft); font-size: 0.88em; }
.hedges, .stance { font-style: italic; }
.when, .where, .places { font-family: var(--sans); font-size: 0.82rem; font-variant-numeric: tabular-nums; }
.when { color: var(--soft); }
.report-places { margin-right: 0.5em; }
.where .report-places, .together { white-space: nowrap; }
.together sup { font-size: 0.8em; }
.count { display: inline-block; min-width: 1.6em; font-weight: 600; }
.why, .note, .doubts { color: var(--soft); font-size: 0.94rem; max-width: 46rem; }
.why { margin-top: 0.55rem; font-style: italic; }
.note { margin: 0.3rem 0 0.6rem; }
.doubts { list-style: none; padding: 0.45rem 0 0 1rem; margin-top: 0.5rem; border-left: 2px solid var(--line); padding-top: 0; }
.reason { color: var(--soft); font-size: 0.85rem; line-height: 1.4; }
.origins td, .origins th[scope="row"], .relations td, .others td, .others th[scope="row"] { font-size: 0.9rem; }
.origins .places, .others .when, .others .where { font-size: 0.8rem; }
.others th:first-child, .origins th:first-child { width: 20%; }
.others th:last-child { width: 15.5rem; }
.relations th:last-child { width: 34%; }
.kind { font-style: italic; white-space: nowrap; }
.grades table { table-layout: fixed; }
.grades th:first-child { width: 15%; }
.grades th:nth-child(2) { width: 17%; }
.grades th:last-child { width: 10.5rem; }
.grades td, .grades th[scope="row"] { font-size: 0.9rem; }
.grades .where { font-size: 0.8rem; }
.grades .proposed { font-style: italic; }
.grades .ungraded { color: var(--soft); }
.grades .of { color: inherit; text-decoration-color: transparent; }
tr:target > * { background: var(--marked); }
summary { cursor: pointer; }
summary h3 { display: inline; font-size: 1.08rem; }
.appendix table { margin-top: 0.6rem; }
.appendix + .appendix { margin-top: 1rem; }

#reports { margin-top: 4.5rem; border-top: 3px double var(--firm); padding-top: 1.5rem; }
.report { margin-top: 3rem; }
.report dl { margin: 0.5rem 0 1.25rem; font-size: 0.85rem; line-height: 1.45; color: var(--soft); }
.report dl div { display: grid; grid-template-columns: 5.5rem minmax(0, 1fr); gap: 0 1rem; }
.report dt { font-family: var(--sans); font-size: 0.78rem; line-height: 1.6; }
.report dd { margin: 0; max-width: 46rem; }
code { font-size: 0.8rem; overflow-wrap: anywhere; }
.passage { display: grid; grid-template-columns: 2.2rem minmax(0, 1fr) minmax(0, 19rem); gap: 0 1.5rem; padding: 0.55rem 0; }
.pilcrow { font: 0.74rem/2.1 var(--sans); color: var(--soft); }

.text { align-self: start; }
.kind-headline .text { font-weight: 600; font-size: 1.1rem; line-height: 1.35; }
.kind-post .text { border-left: 2px solid var(--firm); padding-left: 1rem; }
.kind-caption .text { font-size: 0.9rem; }
.kind-quote .text, .kind-list-item .text { padding-left: 1rem; }
.post-line { display: block; font: 0.78rem/1.6 var(--sans); color: var(--soft); }
.notes { font-size: 0.82rem; line-height: 1.4; color: var(--soft); padding-left: 1.4rem; }
.notes li { padding: 0 0.25rem 0.45rem; scroll-margin-top: 35vh; }
.notes li::marker { font-family: var(--sans); font-size: 0.72rem; }
.notes b { color: var(--ink); font-weight: 600; }
.notes li:target { background: var(--marked); outline: 0.2rem solid var(--marked); }
.receipt { font-size: 0.92em; }
mark { background: var(--marked); color: inherit; }
mark.nested { background: var(--nested); }
.by { text-decoration: underline solid 1px; text-decoration-color: var(--firm); text-underline-offset: 0.2em; }
.cue { text-decoration: underline dotted 1.5px; text-decoration-color: var(--firm); text-underline-offset: 0.2em; }
footer { margin-top: 4rem; border-top: 1px solid var(--line); padding-top: 1rem; color: var(--soft); font-size: 0.85rem; }
.reader { font-family: var(--sans); font-size: 0.74rem; margin-top: 0.4rem; }

@media screen and (max-width: 46rem) {
  html { font-size: 100%; }
  body { padding: 1.25rem 1rem 3rem; }
  h2 { font-size: 1.55rem; }
  .answers th:first-child { width: 4.4rem; }
  .answers.wordings th:first-child { width: 6.5rem; }
  .answers th:last-child { width: 5.6rem; }
  .answers .pair, .others .pair, .origins .pair, .relations .pair { grid-template-columns: minmax(0, 1fr); }
  .others th:first-child, .origins th:first-child { width: 6.2rem; }
  .others th:last-child, .grades th:last-child { width: 5.6rem; }
  .grades th:first-child { width: 5rem; }
  .grades th:nth-child(2) { width: 6.6rem; }
  .relations th:last-child { width: 50%; }
  th, td { padding-right: 0.7rem; }
  .words { margin-top: 0.15rem; }
  .passage { grid-template-columns: 1.6rem minmax(0, 1fr); gap: 0.4rem 0.6rem; }
  .notes { grid-column: 2; }
}
`
