/** Where shared addresses lead, `https://…`. */
export const shareOrigin = (): string => window.location.origin
