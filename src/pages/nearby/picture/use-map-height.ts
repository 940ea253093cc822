import { useRef, useState, type CSSProperties } from 'react'
import { windowHeight } from '@/platform/map/window-height'

interface Touched {
  touches: ArrayLike<{ clientY?: number; pageY?: number }>
}

const [LEAST, MOST] = [0.2, 0.78]
/** Less is a tap that trembled. */
const MOVED_PX = 8

const yOf = ({ touches }: Touched): number => touches[0]?.clientY ?? touches[0]?.pageY ?? 0

/** How high the map is: 40 % of the screen, or as far as its lower edge is pulled; a tap pulls it all the way. */
export function useMapHeight() {
  const [large, setLarge] = useState(false)
  const [pulled, setPulled] = useState<number | null>(null)
  const from = useRef<{ y: number; height: number; moved: boolean } | null>(null)
  const share = pulled ?? (large ? 0.7 : 0.4)
  const pull = {
    onTouchStart: (event: unknown) => {
      from.current = { y: yOf(event as Touched), height: share * windowHeight(), moved: false }
    },
    onTouchMove: (event: unknown) => {
      if (!from.current) return
      const by = yOf(event as Touched) - from.current.y
      if (!from.current.moved && Math.abs(by) < MOVED_PX) return
      from.current.moved = true
      setPulled(Math.min(MOST, Math.max(LEAST, (from.current.height + by) / windowHeight())))
    },
    onTouchEnd: () => {
      from.current = null
    },
  }
  const toggle = () => {
    setPulled(null)
    setLarge(pulled === null ? !large : pulled < 0.5)
  }
  const style: CSSProperties | undefined = pulled === null ? undefined : { height: `${Math.round(pulled * 100)}vh` }
  return { large: share > 0.5, toggle, pull, room: style ? { style } : {} }
}
