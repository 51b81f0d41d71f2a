/** Which program takes a text out of bytes. Raised with every change that can change a text or its passages: offsets point into them. */
export const extractor = 'claimbook 0.4.0'
