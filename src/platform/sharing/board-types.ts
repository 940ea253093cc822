/** What draws a poster: the part of a canvas that the web and WeChat have in common. */
export type Brush = Pick<
  CanvasRenderingContext2D,
  'fillRect' | 'fillText' | 'drawImage' | 'measureText' | 'fillStyle' | 'font' | 'textBaseline' | 'textAlign'
>

export interface Board {
  brush: Brush
  /** Loads a picture by its absolute address; rejects when it does not come. */
  picture: (src: string) => Promise<CanvasImageSource>
}

export interface BoardProps {
  id: string
  /** What the picture says, for those who listen. */
  label: string
  width: number
  height: number
  draw: (board: Board) => Promise<void>
  /** Called once: true when the poster stands, false when it could not be drawn. */
  onDrawn: (drawn: boolean) => void
}

export type Saved = 'saved' | 'refused' | 'failed'

export interface BoardHandle {
  /** Puts the poster into the album (WeChat) or the downloads (web). */
  save: (name: string) => Promise<Saved>
}
