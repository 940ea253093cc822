import { forwardRef, useEffect, useImperativeHandle, useRef, useState } from 'react'
import { Image, View } from '@tarojs/components'
import type { BoardHandle, BoardProps } from './board-types'

const load = (src: string): Promise<HTMLImageElement> =>
  new Promise((resolve, reject) => {
    const image = new window.Image()
    // Posters may lie on another host; without this the drawing could not be saved.
    image.crossOrigin = 'anonymous'
    image.addEventListener('load', () => resolve(image))
    image.addEventListener('error', () => reject(new Error('picture lost')))
    image.src = src
  })

/** Draws off screen and shows the picture, which a long press can save as well. */
export const PosterBoard = forwardRef<BoardHandle, BoardProps>(function PosterBoard(props, ref) {
  const { id, label, width, height, draw, onDrawn } = props
  const [address, setAddress] = useState('')
  const drawOnce = useRef({ draw, onDrawn })
  useEffect(() => {
    let open = true
    const canvas = document.createElement('canvas')
    canvas.width = width
    canvas.height = height
    const brush = canvas.getContext('2d')
    const drawn = brush ? drawOnce.current.draw({ brush, picture: load }) : Promise.reject(new Error('no canvas'))
    drawn
      .then(() => canvas.toDataURL('image/jpeg', 0.92))
      .then(
        (data) => {
          if (!open) return
          setAddress(data)
          drawOnce.current.onDrawn(true)
        },
        () => open && drawOnce.current.onDrawn(false),
      )
    return () => {
      open = false
    }
  }, [width, height])
  useImperativeHandle(ref, () => ({
    save: async (name) => {
      if (!address) return 'failed'
      const link = document.createElement('a')
      link.href = address
      link.download = `${name}.jpg`
      link.click()
      return 'saved'
    },
  }))
  return (
    <View id={id} className="poster-board" role="img" aria-label={label}>
      {address && <Image className="poster-picture" src={address} mode="widthFix" />}
    </View>
  )
})
