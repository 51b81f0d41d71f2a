import { Failure } from '#base'

/**
 * The address as one that may be asked, without its fragment, or 'fetch/address': it is http or https, holds no name and password,
 * and its port is not one that the Fetch standard keeps web clients from (whatwg.org, "bad port"). Where it leads to is looked at
 * when the connection is made.
 */
export function askable(text: string, base?: URL): URL | Failure {
  const url = URL.parse(text, base?.href)
  if (url === null || !/^https?:$/u.test(url.protocol)) {
    return new Failure(
      'fetch/address',
      `“${short(text)}”: is no address of a page; give one that begins with https:// or http://`,
    )
  }
  if (url.username !== '' || url.password !== '') {
    return new Failure('fetch/address', `${url.origin}: an address with a name and password in it is not asked; leave them out`)
  }
  if (badPorts.has(Number(url.port === '' ? '80' : url.port))) {
    return new Failure('fetch/address', `${url.origin}: port ${url.port} is not for web pages; check the address`)
  }
  url.hash = ''
  return url
}

/** How messages name an address: without its query, which may hold what is nobody's business. */
export const nameOf = (url: URL): string => short(url.origin + url.pathname)

const short = (text: string): string => (text.length <= 200 ? text : `${text.slice(0, 200)}…`)

const badPorts: ReadonlySet<number> = new Set([
  0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109, 110, 111, 113,
  115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515, 526, 530, 531, 532, 540, 548, 554, 556,
  563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667,
  6668, 6669, 6679, 6697, 10_080,
])
