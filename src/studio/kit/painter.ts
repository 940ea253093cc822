import type { Ctx } from './shapes'

/** The picture's own units: a phone held upright. Figures stand on FLOOR; captions lie below SHEET. */
export const WIDTH = 720
export const HEIGHT = 1280
export const SHEET = 972
export const FLOOR = 900

export type Daytime = 'day' | 'dusk' | 'night'

export interface Camera {
  x: number
  y: number
  zoom: number
}

/** What a set or prop gets to draw with; `t` is seconds since its scene began. */
export interface Painter {
  ctx: Ctx
  t: number
  daytime: Daytime
  camera: Camera
}

/** Settings of an actor at one moment: numbers have been moved along, words switched. */
export type Settings = Readonly<Record<string, number | string | boolean>>

export const num = (s: Settings, key: string, fallback: number): number => {
  const value = s[key]
  return typeof value === 'number' ? value : fallback
}

export const word = (s: Settings, key: string, fallback: string): string => {
  const value = s[key]
  return typeof value === 'string' ? value : fallback
}

export type DrawProp = (p: Painter, settings: Settings) => void

/**
 * Draws a layer at a depth: 1 is where the figures stand, 0 the horizon. Far layers follow the camera less, which is
 * what makes a flat picture feel deep.
 */
export function layer(p: Painter, depth: number, draw: () => void): void {
  const zoom = 1 + (p.camera.zoom - 1) * depth
  p.ctx.save()
  p.ctx.translate(WIDTH / 2, SHEET / 2)
  p.ctx.scale(zoom, zoom)
  p.ctx.translate(-WIDTH / 2 - p.camera.x * depth, -SHEET / 2 - p.camera.y * depth)
  draw()
  p.ctx.restore()
}
