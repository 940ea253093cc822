/** A phone opens its diary for the one, its reader for the other. */
const kindOf = (name: string): string => (name.endsWith('.ics') ? 'text/calendar' : 'text/plain')

/** Hands a text file to the browser's downloads. */
export async function saveFile(name: string, text: string): Promise<boolean> {
  const address = URL.createObjectURL(new Blob([text], { type: `${kindOf(name)};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download reads the address after this task; it may go once it has begun.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
  return true
}

export const saveWord = '存成文件'
