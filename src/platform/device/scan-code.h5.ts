/** Pictures of today's cameras are drawn smaller; a code that fills a fifth of the width is still read. */
const WIDEST = 1600
/** A blurred picture is given up after this. */
const LOOK_FOR_MS = 3000

/** A picture from the camera, or from a computer's files; null when the person turns back. */
const takePicture = (): Promise<File | null> =>
  new Promise((resolve) => {
    const input = document.createElement('input')
    Object.assign(input, { type: 'file', accept: 'image/*', hidden: true })
    input.setAttribute('capture', 'environment')
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

async function pixelsOf(file: File): Promise<ImageData> {
  const address = URL.createObjectURL(file)
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const scale = Math.min(1, WIDEST / image.naturalWidth)
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(image.naturalWidth * scale)
    canvas.height = Math.round(image.naturalHeight * scale)
    const paper = canvas.getContext('2d')!
    paper.drawImage(image, 0, 0, canvas.width, canvas.height)
    return paper.getImageData(0, 0, canvas.width, canvas.height)
  } finally {
    URL.revokeObjectURL(address)
  }
}

/**
 * A web page has no scanner of its own: one takes a picture, and it is read here, on the phone. What the code says; empty
 * when none is seen, null when the person turns back. Straight from a tap, with nothing awaited before it.
 */
export async function scanCode(): Promise<string | null> {
  const file = await takePicture()
  if (!file) return null
  try {
    // Fetched when somebody first needs it.
    const { decodeQR } = await import('qr/decode.js')
    return decodeQR(await pixelsOf(file), { timeLimit: LOOK_FOR_MS })
  } catch {
    return ''
  }
}

export const scanWord = '拍'
