import type { Reader } from '#model'

/** Raised with every change that can change a Reading: a book keeps readings of different readers apart. */
export const reader: Omit<Reader, 'references'> = { name: 'claimbook', version: '0.4.0', model: 'en-2' }
