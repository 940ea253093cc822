/** Address of a picture or video that the cloud names by its path. */
export const mediaUrl = (path: string): string => (path.startsWith('/') ? API_BASE + path : path)
