export type HandedOver = 'shared' | 'copied' | 'cancelled' | 'failed'

/** Without https a browser has no clipboard for us; a field that is selected and copied works everywhere. */
function copyByHand(text: string): boolean {
  const box = document.createElement('textarea')
  box.value = text
  box.style.position = 'fixed'
  box.style.opacity = '0'
  document.body.append(box)
  box.select()
  try {
    return document.execCommand('copy')
  } finally {
    box.remove()
  }
}

export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyByHand(text)
  }
}

/** Opens the phone's own way to pass something on where there is one, else copies words and address. */
export async function handOver(words: string, url: string): Promise<HandedOver> {
  if (typeof navigator.share === 'function') {
    try {
      await navigator.share({ title: words, text: words, url })
      return 'shared'
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return 'cancelled'
    }
  }
  return (await copyText(`${words}\n${url}`)) ? 'copied' : 'failed'
}
