/** Loads the newest program. */
export const update = (): void => window.location.reload()
