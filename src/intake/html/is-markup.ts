/** Whether the first bytes are those of an HTML page, in one byte a letter or in UTF-16. */
export function isMarkup(head: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(head.subarray(0, 1_024)).replaceAll('\0', '')
  return /^(?:ï»¿|ÿþ|þÿ)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]{0,300}-->\s*)?<(?:!doctype\s+html|html)[\s>]/iu.test(start)
}
