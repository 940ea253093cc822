/** Hands a PDF to the browser's downloads. */
export async function openDocument(name: string, base64: string): Promise<boolean> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download reads the address after this task; it may go once it has begun.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
  return true
}

export const openDocumentWord = '下载合格证 PDF'
