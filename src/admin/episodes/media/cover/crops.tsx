import { Slider } from 'antd'
import { useEffect, useRef } from 'react'
import { POSTER_SHAPES, type PosterShape } from '@/domain/media/picture'
import { drawCover, type Still } from './draw-cover'

export const SHAPES = Object.keys(POSTER_SHAPES) as PosterShape[]
export type Places = Readonly<Record<PosterShape, number>>
const everywhere = (at: number): Places => ({ '16x9': at, '5x4': at, '1x1': at })

/** Where people usually are: above the middle of an upright picture, in the middle of a wide one. */
export const firstPlaces = ({ width, height }: Still): Places => everywhere(height > width ? 0.3 : 0.5)

const PREVIEW_SCALE = 0.3

interface Props {
  still: Still
  places: Places
  move: (shape: PosterShape, at: number) => void
}

/** The three covers as they will be; each can be moved along the side that is left over. */
export function Crops({ still, places, move }: Props) {
  return (
    <div className="media-crops">
      {SHAPES.map((shape) => (
        <Crop key={shape} still={still} shape={shape} at={places[shape]} move={(at) => move(shape, at)} />
      ))}
    </div>
  )
}

function Crop({
  still,
  shape,
  at,
  move,
}: {
  still: Still
  shape: PosterShape
  at: number
  move: (at: number) => void
}) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    if (canvas.current) drawCover(canvas.current, still, shape, at, PREVIEW_SCALE)
  }, [still, shape, at])
  const { word, used } = POSTER_SHAPES[shape]
  return (
    <figure>
      <canvas ref={canvas} role="img" aria-label={`${word} 封面预览`} />
      <figcaption>
        {word} · {used}
      </figcaption>
      <Slider
        min={0}
        max={100}
        value={Math.round(at * 100)}
        onChange={(value) => move(value / 100)}
        ariaLabelForHandle={`${word} 取景位置`}
        tooltip={{ open: false }}
      />
    </figure>
  )
}
