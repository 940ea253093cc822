/** A browser has no such messages: people there are told by SMS. */
export const hasMessages = false

/** Allows none of them. */
export const askForMessages = async (ids: readonly string[]): Promise<string[]> => ids.filter(() => hasMessages)
