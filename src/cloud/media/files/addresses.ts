const PREFIX = '/media/files/'

/** Where everybody finds an uploaded file, wherever it lies. */
export const addressOf = (name: string): string => PREFIX + name

/** The name of an uploaded file in an address; null for a rendered one of the program. */
export const nameIn = (address: string): string | null =>
  address.startsWith(PREFIX) ? address.slice(PREFIX.length) : null
