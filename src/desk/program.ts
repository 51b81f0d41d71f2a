import about from '../../package.json' with { type: 'json' }

/** What the chain of custody says did something. */
export const program = `claimbook ${about.version}`
