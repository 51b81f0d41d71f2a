/** What stands under the help of each command of a book. */

export const addExamples = `
Filing twice changes nothing. What was filed outlasts whatever happens next; what was stopped goes on with \`claimbook work\`.

Examples:
  claimbook add reports/*
  claimbook add https://example.org/raid
  claimbook add --url https://example.org/raid --date 2024-06-05 raid.html
  claimbook add --book postgres://desk@localhost/claims --no-read archive.jsonl`

export const watchExamples = `
What is watched is kept in the book, with how far it was followed: whatever stops it, the next watch goes on there. robots.txt is obeyed, a host is asked
one thing at a time, and what failed is left alone for a while. Times are in UTC. Ctrl-C ends it once what is on its way has come.

Examples:
  claimbook watch https://news.example/feed.xml https://ministry.example/briefings
  claimbook watch subscriptions.opml --every 1h
  claimbook watch                                     # go on
  claimbook watch --once --json                       # from a scheduler
  claimbook watch --forget https://news.example/feed.xml`

export const workExamples = `
Examples:
  claimbook work --book postgres://desk@localhost/claims      # on as many machines as you like
  claimbook work --follow 60                                  # a worker that stays
  claimbook work --again                                      # after an update of claimbook`

export const listExamples = `
Examples:
  claimbook list
  claimbook list --state contradicted --since 2024-06-01
  claimbook list --documents --json`

export const showExamples = `
Examples:
  claimbook show i-lusab-babad
  claimbook show d-gutih-tugad --all
  claimbook show c0123456789`

export const historyExamples = `
Documents from one address are versions of one page.

Examples:
  claimbook history https://example.org/raid
  claimbook history d-lusab-babad --json`

export const searchExamples = `
Accents and scripts are folded, so that Shebekino finds Шебекино; --exact turns that off.

Examples:
  claimbook search customs station
  claimbook search '"crossed the river" OR forded' -drill
  claimbook search --source "White Birch Brigade" --act capture --state contradicted
  claimbook search --place Haparanda --since 2024-06-01 --json killed`

export const exportExamples = `
Formats: csv and parquet have one claim a row, answers one answer, acled one incident with ACLED's columns; geojson a point each; annotations (W3C),
schema-org, stix (2.1) and ftm (FollowTheMoney) for other systems; markdown, html and json set accounts side by side; jsonl has all that was read.
By default everybody is withheld who is a prisoner, a victim, a minor or a witness, or of whom nothing says that they are public; ids are keyed.

Examples:
  claimbook export --format html --out raid.html i-lusab-babad
  claimbook export --format csv --since 2024-06-01 > answers.csv
  claimbook export --withhold prisoners,minors --format geojson --out map.geojson`

export const serveExamples = `
Examples:
  claimbook serve
  claimbook serve --book postgres://desk@localhost/claims --port 8080`

export const mcpExamples = `
It only reads, and withholds whom the book withholds. In an assistant's settings:
  { "mcpServers": { "claimbook": { "command": "npx", "args": ["claimbook", "mcp", "--book", "claims.db"] } } }`

export const stampExamples = `
Only a hash goes to the authority. A stamp shows that all that was filed before was there at that time, as it is now.

Examples:
  claimbook stamp https://zeitstempel.dfn.de
  claimbook stamp                                     # ask again for what could not be had
  claimbook verify --trust authorities.pem`

export const copyExamples = `
Example:
  claimbook copy --from claimbook.db --to postgres://desk@localhost/claims`

export const verifyExamples = `
Exit codes: 0 all holds, 1 something does not, and it is named.

Example:
  claimbook verify --book claims.db`
