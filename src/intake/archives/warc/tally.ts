/** What was passed over in an archive of the web, counted by kind. */
export type PassedOver =
  | 'media'
  | 'data'
  | 'redirect'
  | 'error'
  | 'partial'
  | 'empty'
  | 'unlisted'
  | 'unchanged'
  | 'elsewhere'
  | 'segment'
  | 'other'
  | 'truncated'
  | 'digest'
  | 'undigested'

export type Tally = {
  readonly count: (what: PassedOver, example?: string) => void
  /** A sentence for each kind that was met. */
  readonly notices: () => string[]
}

export function tally(): Tally {
  const counts = new Map<PassedOver, { number: number; readonly examples: string[] }>()
  return {
    count: (what, example) => {
      const counted = counts.get(what) ?? { number: 0, examples: [] }
      counted.number += 1
      if (example !== undefined && counted.examples.length < mostExamples) counted.examples.push(example)
      counts.set(what, counted)
    },
    notices: () =>
      order.flatMap((what) => {
        const { number, examples } = counts.get(what) ?? { number: 0, examples: [] }
        const named = examples.length === 0 ? '' : `: ${examples.join(', ')}${number > examples.length ? ' …' : ''}`
        return number === 0 ? [] : [`${(number === 1 ? one : many)[what].replace('#', String(number))}${named}`]
      }),
  }
}

const mostExamples = 3

const many: Readonly<Record<PassedOver, string>> = {
  unlisted: '# pages that are not among the pages of the archive (frames, advertisements) were not read',
  media: '# pictures, recordings, styles, scripts and fonts were not opened',
  data: '# data files were not opened',
  redirect: '# redirections were passed over',
  error: '# answers with an error were passed over',
  partial: '# answers with a part of a file were passed over',
  empty: '# empty answers were passed over',
  unchanged: '# later visits found a page as it was; it was read once',
  elsewhere: '# visits found a page as it was in another archive, and were passed over',
  segment: '# records are parts of a longer one, and were passed over',
  other: '# records of another kind were passed over',
  truncated: '# pages were cut off when they were captured; they were read as they are',
  digest: '# pages are not the bytes that their digest says; they were read all the same',
  undigested: '# digests are of a kind that is not checked',
}
const one: Readonly<Record<PassedOver, string>> = {
  unlisted: '1 page that is not among the pages of the archive (a frame, an advertisement) was not read',
  media: '1 picture, recording, style, script or font was not opened',
  data: '1 data file was not opened',
  redirect: '1 redirection was passed over',
  error: '1 answer with an error was passed over',
  partial: '1 answer with a part of a file was passed over',
  empty: '1 empty answer was passed over',
  unchanged: '1 later visit found a page as it was; it was read once',
  elsewhere: '1 visit found a page as it was in another archive, and was passed over',
  segment: '1 record is a part of a longer one, and was passed over',
  other: '1 record of another kind was passed over',
  truncated: '1 page was cut off when it was captured; it was read as it is',
  digest: '1 page is not the bytes that its digest says; it was read all the same',
  undigested: '1 digest is of a kind that is not checked',
}
/** What tells of damage comes first. */
const order: readonly PassedOver[] = [
  'digest', 'truncated', 'segment', 'unlisted', 'unchanged', 'elsewhere', 'redirect', 'error', 'partial', 'empty', 'media', 'data', 'other', 'undigested',
] // prettier-ignore
