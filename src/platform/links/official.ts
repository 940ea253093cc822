import { linkWord, openLink } from './open-link'

/** How the original of a law is reached from this device. */
export const official = { word: linkWord, open: openLink }
