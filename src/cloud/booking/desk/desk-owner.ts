import { idOfText } from '@/cloud/session/people/person-behind'
import type { Caller } from '@/cloud/kernel/caller'

/**
 * Under whom a clerk keeps a time for whoever stands at the desk: an id made of the clerk's, which no account and no
 * device has. So neither the clerk's own diary nor their limits nor what they keep for themselves is in the caller's way.
 */
export const deskOwnerOf = (personId: string): string => idOfText(`desk:${personId}`)

export const deskOwner = ({ personId }: Caller): string | null => (personId ? deskOwnerOf(personId) : null)
