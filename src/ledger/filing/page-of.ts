/**
 * What makes two documents versions of one page: its address without what only tells how somebody came there; null where it has none.
 * The scheme and "www." say nothing about what is read.
 */
export function pageOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null
  const { host, pathname, searchParams } = new URL(url)
  const keys = Array.from(searchParams.keys()).filter((key) => ofTheWay.test(key))
  for (const key of keys) searchParams.delete(key)
  searchParams.sort()
  const query = searchParams.size > 0 ? `?${searchParams.toString()}` : ''
  return `${host.replace(/^(?:www|m|amp)\./u, '')}${pathname.replace(/(?<!\/)\/+$/u, '')}${query}`
}

/** Names of parameters that trackers and share buttons add. */
const ofTheWay =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|s?cid|smid|ref_src|ref_url|ns_\w+|at_\w+|taid|__twitter_impression)$/iu
