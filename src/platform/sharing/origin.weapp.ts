/** Where shared addresses lead, `https://…`: the web version lives on the server that answers this program. */
export const shareOrigin = (): string => API_BASE
