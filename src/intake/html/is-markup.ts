/** Whether the first bytes are those of an HTML page. */
export function isMarkup(head: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(head.subarray(0, 512))
  return /^(?:ï»¿)?\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)[\s>]/iu.test(start)
}
