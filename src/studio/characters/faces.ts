/** A face in numbers, so that one feeling can pass into another. */
export interface Face {
  /** Degrees the inner ends of the brows go down (anger) or up (worry). */
  browTilt: number
  browLift: number
  /** Height of the open eye, 1 is normal. */
  eye: number
  /** Corners of the mouth: 1 a smile, -1 sorrow. */
  curve: number
  /** How far the mouth is open, 0–1, and how wide it is. */
  open: number
  wide: number
  blush: number
}

const face = (browTilt: number, browLift: number, eye: number, curve: number, open: number, wide = 1, blush = 0.5) => ({
  browTilt,
  browLift,
  eye,
  curve,
  open,
  wide,
  blush,
})

export const faces = {
  calm: face(0, 0, 1, 0.45, 0),
  smile: face(-3, 2, 0.95, 1, 0.28, 1.1, 0.8),
  worried: face(-16, 2, 1.05, -0.7, 0, 0.85, 0.3),
  angry: face(17, -3, 0.9, -0.75, 0.22, 0.95, 0.9),
  surprised: face(-6, 9, 1.3, -0.1, 0.75, 0.62, 0.4),
  sad: face(-20, 0, 0.75, -0.9, 0, 0.8, 0.2),
  smug: face(7, 1, 0.62, 0.85, 0, 1.05, 0.6),
  serious: face(5, -1, 0.95, -0.12, 0, 0.85, 0.3),
  relieved: face(-9, 4, 0.28, 0.95, 0.1, 1, 0.8),
  pain: face(-20, -2, 0.18, -0.8, 0.4, 0.9, 0.6),
} as const satisfies Record<string, Face>

export type FaceName = keyof typeof faces

export function blendFace(a: Face, b: Face, t: number): Face {
  const mixed = {} as Face
  for (const key of Object.keys(a) as (keyof Face)[]) mixed[key] = a[key] + (b[key] - a[key]) * t
  return mixed
}
