import { forwardRef, useEffect, useImperativeHandle, useRef } from 'react'
import Taro from '@tarojs/taro'
import { Canvas } from '@tarojs/components'
import type { Board, BoardHandle, BoardProps, Saved } from './board-types'

interface CanvasNode {
  width: number
  height: number
  getContext(kind: '2d'): Board['brush']
  createImage(): { src: string; onload: () => void; onerror: () => void }
}

const findCanvas = (id: string): Promise<CanvasNode | null> =>
  new Promise((resolve) => {
    Taro.createSelectorQuery()
      .select(`#${id}`)
      .fields({ node: true })
      .exec((found: ({ node?: CanvasNode } | null)[]) => resolve(found[0]?.node ?? null))
  })

const loaderOf =
  (canvas: CanvasNode): Board['picture'] =>
  (src) =>
    new Promise((resolve, reject) => {
      const image = canvas.createImage()
      const heard = {
        onload: () => resolve(image as unknown as CanvasImageSource),
        onerror: () => reject(new Error('picture lost')),
      }
      // The address last: a picture from the cache arrives at once.
      Object.assign(image, heard, { src })
    })

async function saveToAlbum(canvas: CanvasNode): Promise<Saved> {
  try {
    const { tempFilePath } = await Taro.canvasToTempFilePath({
      canvas: canvas as never,
      fileType: 'jpg',
      quality: 0.92,
    })
    await Taro.saveImageToPhotosAlbum({ filePath: tempFilePath })
    return 'saved'
  } catch (error) {
    const { errMsg = '' } = error as { errMsg?: string }
    return /deny|auth|privacy|cancel/.test(errMsg) ? 'refused' : 'failed'
  }
}

/** The canvas is the preview; WeChat's album gets what it shows. */
export const PosterBoard = forwardRef<BoardHandle, BoardProps>(function PosterBoard(props, ref) {
  const { id, label, width, height, draw, onDrawn } = props
  const canvas = useRef<CanvasNode | null>(null)
  const given = useRef({ id, width, height, draw, onDrawn })
  useEffect(() => {
    const { onDrawn: tell, ...poster } = given.current
    const begin = async () => {
      const node = await findCanvas(poster.id)
      if (!node) throw new Error('no canvas')
      node.width = poster.width
      node.height = poster.height
      canvas.current = node
      await poster.draw({ brush: node.getContext('2d'), picture: loaderOf(node) })
    }
    // The canvas stands in the page only after this round of setData.
    Taro.nextTick(() =>
      begin().then(
        () => tell(true),
        () => tell(false),
      ),
    )
  }, [])
  useImperativeHandle(ref, () => ({
    save: () => (canvas.current ? saveToAlbum(canvas.current) : Promise.resolve('failed')),
  }))
  return <Canvas type="2d" id={id} canvasId={id} className="poster-board poster-canvas" aria-label={label} />
})
