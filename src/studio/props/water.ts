import { clamp, ramp } from '../kit/easing'
import { type DrawProp, num } from '../kit/painter'
import { alpha, palette } from '../kit/palette'
import { box, curve, disc, ring, shape } from '../kit/shapes'

const BLUE = '#3D8FD1'

const dropShape = (size: number) =>
  `M 0 ${-size * 1.7} C ${size * 0.5} ${-size * 0.9} ${size} ${-size * 0.4} ${size} ${size * 0.2} C ${size} ${size * 1.2} ${-size} ${size * 1.2} ${-size} ${size * 0.2} C ${-size} ${-size * 0.4} ${-size * 0.5} ${-size * 0.9} 0 ${-size * 1.7} Z`

/**
 * A drop that grows at the origin, falls `fall` units and splashes, again every `every` seconds; `delay` shifts it.
 * `frozen` stops it in mid-air.
 */
export const drip: DrawProp = ({ ctx, t }, s) => {
  const every = num(s, 'every', 1.8)
  const distance = num(s, 'fall', 500)
  const size = num(s, 'size', 13)
  const time = s.frozen === true ? every * 0.72 : (t + num(s, 'delay', 0)) % every
  const grown = ramp(time, 0, every * 0.5)
  const seconds = Math.max(0, time - every * 0.5)
  const y = s.frozen === true ? distance : Math.min(distance, 1300 * seconds * seconds)
  if (y < distance || s.frozen === true) {
    ctx.save()
    ctx.translate(0, y + size)
    shape(ctx, dropShape(size * (0.25 + grown * 0.75)), BLUE)
    disc(ctx, -size * 0.32, size * 0.2, size * 0.2, '#D9EDFA', size * 0.34)
    ctx.restore()
    return
  }
  const since = seconds - Math.sqrt(distance / 1300)
  const life = clamp(since / 0.42)
  if (life >= 1) return
  for (let i = -2; i <= 2; i++)
    disc(ctx, i * 22 * life, distance - 44 * life + 78 * life * life + Math.abs(i) * 5, 5.5 * (1 - life), BLUE)
  ctx.globalAlpha *= 1 - life
  ctx.scale(1, 0.32)
  ring(ctx, 0, distance / 0.32, 10 + 46 * life, 5, BLUE)
}

/** An enamel basin; `water` 0–1. */
export const basin: DrawProp = ({ ctx, t }, s) => {
  const water = num(s, 'water', 0.6)
  const rim = num(s, 'blue', 0) > 0.5 ? palette.river : palette.seal
  shape(ctx, 'M -78 -58 C -72 -10 -56 0 -44 0 L 44 0 C 56 0 72 -10 78 -58 Z', '#F4F6F7')
  shape(ctx, 'M 20 -58 C 22 -20 16 -4 10 0 L 44 0 C 56 0 72 -10 78 -58 Z', '#DDE4E9')
  disc(ctx, 0, -58, 80, rim, 19)
  disc(ctx, 0, -58, 73, '#E6ECF0', 15)
  if (water > 0) {
    disc(ctx, 0, -54 + (1 - water) * 6, 66, '#6FB0DF', 11)
    curve(ctx, `M -30 -56 Q -10 ${-59 + Math.sin(t * 3) * 2} 12 -56`, 3, '#CFE6F6')
  }
  disc(ctx, -34, -26, 8, alpha(rim, 0.55))
}

/** Rings that run over a surface. */
export const ripple: DrawProp = ({ ctx, t }, s) => {
  ctx.scale(1, 0.3)
  for (let i = 0; i < 2; i++) {
    const life = (t / num(s, 'every', 1.8) + i * 0.5) % 1
    ring(ctx, 0, 0, life * num(s, 'radius', 60), 4, alpha('#FFFFFF', 0.7 * (1 - life)))
  }
}

/** A tap whose handle lights up. */
export const tap: DrawProp = ({ ctx }, s) => {
  const metal = '#8FA3B3'
  box(ctx, -62, -40, 84, 30, 8, metal)
  shape(ctx, 'M 0 -40 C 50 -40 64 -20 64 24 L 34 24 C 34 -2 24 -10 0 -10 Z', metal)
  box(ctx, -30, -70, 16, 34, 4, '#7A8E9F')
  box(ctx, -52, -84, 60, 18, 9, palette.seal)
  box(ctx, 30, 20, 38, 12, 4, '#7A8E9F')
  if (num(s, 'drop', 1) > 0) {
    ctx.translate(49, 60)
    shape(ctx, dropShape(13), BLUE)
  }
}
