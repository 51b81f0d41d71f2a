import type { Incident } from '#model'

/** Made of ids that count. Those of questions and origins count within one incident, so its own stands before them. */
export const anchorIn = ({ id }: Incident, inner: string): string => `${id}-${inner}`
