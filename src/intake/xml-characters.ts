/** The characters of XML, by its byte order mark or its own declaration, else UTF-8; without the mark. What cannot be decoded becomes U+FFFD. */
export function xmlCharactersOf(bytes: Uint8Array): string {
  return decoderFor(bytes).decode(bytes)
}

const declared = /^\s*<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{1,40})["']/iu

function decoderFor(bytes: Uint8Array): InstanceType<typeof TextDecoder> {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return new TextDecoder('utf-16le')
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return new TextDecoder('utf-16be')
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 512))
  const label = head.startsWith('ï»¿') ? 'utf-8' : (declared.exec(head)?.[1] ?? 'utf-8')
  try {
    return new TextDecoder(/^utf-?16/iu.test(label) ? 'utf-8' : label)
  } catch {
    return new TextDecoder()
  }
}
