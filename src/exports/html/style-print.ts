/** On paper: black on white, everything unfolded, rows and passages kept whole, and addresses beside their links. */
export const sheetOfPaper = `@media print {
  @page { margin: 18mm 16mm; }
  :root { color-scheme: light; --paper: #fff; --ink: #000; --soft: #444; --line: #ccc; --firm: #777; --link: #000; --marked: #f1f1f1; --nested: #e2e2e2;
    --lit: #d0d0d0; --calm: #333; --warm: #333; --hot: #000; }
  html { font-size: 9.5pt; }
  body { max-width: none; padding: 0; }
  mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  details::details-content { content-visibility: visible; block-size: auto; opacity: 1; }
  summary { list-style: none; }
  h2, h3, thead, summary { break-after: avoid; }
  tr, .doubts li, .notes li, .report dl { break-inside: avoid; }
  .why { break-before: avoid; }
  p, .text { orphans: 3; widows: 3; }
  .passage { grid-template-columns: 1.8rem minmax(0, 1fr) 14rem; }
  .incident + .incident, #reports { break-before: page; }
}
`
