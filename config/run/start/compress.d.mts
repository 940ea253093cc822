/** Puts a .br and a .gz beside every script, style and drawing below the folder. */
export function compress(folder: string): Promise<void>
