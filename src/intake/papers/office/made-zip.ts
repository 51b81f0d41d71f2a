/** For tests: a member of a ZIP file; `size` is what the file says that it unpacks to. */
export type MadeMember = {
  readonly name: string
  readonly words: string
  readonly packed?: Uint8Array
  readonly size?: number
  readonly crc?: number
}

const utf8 = new TextEncoder()

/** For tests: a ZIP file as bytes; members without `packed` are stored as they are. */
export function madeZip(members: readonly MadeMember[]): Uint8Array {
  const [local, central]: [number[][], number[][]] = [[], []]
  let at = 0
  for (const { name, words, packed, size, crc } of members) {
    const [path, plain] = [utf8.encode(name), utf8.encode(words)]
    const data = packed ?? plain
    const fields = [
      ...two(0), ...two(packed ? 8 : 0), ...four(0), ...four(crc ?? crcOf(plain)), ...four(data.length), ...four(size ?? plain.length), ...two(path.length), ...two(0),
    ] // prettier-ignore
    const head = [...four(0x04034b50), ...two(20), ...fields, ...path]
    local.push(head, [...data])
    central.push([
      ...four(0x02014b50),
      ...two(20),
      ...two(20),
      ...fields,
      ...two(0),
      ...two(0),
      ...two(0),
      ...four(0),
      ...four(at),
      ...path,
    ])
    at += head.length + data.length
  }
  const directory = central.flat()
  const end = [
    ...four(0x06054b50),
    ...two(0),
    ...two(0),
    ...two(members.length),
    ...two(members.length),
    ...four(directory.length),
    ...four(at),
    ...two(0),
  ]
  return Uint8Array.from([...local.flat(), ...directory, ...end])
}

const two = (value: number): number[] => [value & 255, (value >> 8) & 255]
const four = (value: number): number[] => [...two(value & 0xffff), ...two(value >>> 16)]

/** CRC-32 as ZIP has it (PKWARE's APPNOTE, 4.4.7). */
function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}
