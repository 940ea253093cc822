/** A browser has no such messages: people there are told by SMS. */
export const hasMessages = false

export const askForMessages = async (_: readonly string[]): Promise<string[]> => []
