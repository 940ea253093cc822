import { go, routes } from '../routes'
import { linkWord, openLink } from './open-link'

/** How the original of a law is reached from this device, and our own page of an article. */
export const official = { word: linkWord, open: openLink, read: (id: string) => go(routes.article(id)) }
