/** A web page in a browser has no scanner of its own: there the six digits are typed. */
export const scanCode = (): Promise<string | null> => Promise.resolve(null)

export const canScan = false
