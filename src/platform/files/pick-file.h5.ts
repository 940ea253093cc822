import type { PickedFile } from './picked-file'

const choose = (accept: string): Promise<File | null> =>
  new Promise((resolve) => {
    const input = document.createElement('input')
    Object.assign(input, { type: 'file', accept, hidden: true })
    const done = (file: File | null) => {
      input.remove()
      resolve(file)
    }
    input.addEventListener('change', () => done(input.files?.[0] ?? null))
    input.addEventListener('cancel', () => done(null))
    // Older Safari tells nothing of an input that is not in the document.
    document.body.append(input)
    input.click()
  })

const inBase64 = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(String(reader.result).replace(/^[^,]*,/, '')))
    reader.addEventListener('error', () => reject(reader.error ?? new Error('the file cannot be read')))
    reader.readAsDataURL(file)
  })

/** A file of one of these kinds (`pdf`, `jpg`); null when the person turns back or it cannot be read. */
export async function pickFile(kinds: readonly string[]): Promise<PickedFile | null> {
  const file = await choose(kinds.map((kind) => `.${kind}`).join(','))
  if (!file) return null
  return inBase64(file).then(
    (base64) => ({ name: file.name, bytes: file.size, base64 }),
    () => null,
  )
}

export const pickWord = '选一个文件'
