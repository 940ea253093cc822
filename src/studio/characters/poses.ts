/** Angles of one arm in degrees: 0 hangs down, 90 points outward, 180 up; negative crosses the body. */
export interface Arm {
  upper: number
  fore: number
}

export interface Pose {
  left: Arm
  right: Arm
  /** Degrees the trunk and the head lean; positive is to the right. */
  lean: number
  tilt: number
}

const pose = (left: [number, number], right: [number, number], lean = 0, tilt = 0): Pose => ({
  left: { upper: left[0], fore: left[1] },
  right: { upper: right[0], fore: right[1] },
  lean,
  tilt,
})

/** What a body can say. Figures are drawn facing us; `right` is the picture's right. */
export const poses = {
  stand: pose([9, 3], [9, 3]),
  point: pose([9, 3], [78, 98], 1, 2),
  pointUp: pose([9, 3], [112, 168], -1, -4),
  think: pose([22, -82], [16, -152], 0, 4),
  shrug: pose([26, 112], [26, 112], 0, 5),
  explain: pose([14, -40], [42, 108], 1, 2),
  welcome: pose([40, 84], [40, 84], 0, 2),
  phone: pose([9, 4], [16, -128], 0, 3),
  call: pose([9, 3], [64, -158], 0, 3),
  hold: pose([14, -62], [14, -62]),
  give: pose([9, 3], [52, 82], 3, 2),
  take: pose([52, 82], [9, 3], -3, -2),
  hips: pose([42, -42], [42, -42]),
  cross: pose([18, -78], [20, -82], 0, -3),
  write: pose([16, -52], [22, -48], 2, 4),
  alarm: pose([34, -168], [34, -168]),
  wave: pose([9, 3], [108, 160], 0, 3),
  cheer: pose([142, 166], [142, 166]),
  stop: pose([9, 3], [58, 150], -2, -2),
  sorrow: pose([6, -6], [6, -6], 0, 6),
} as const satisfies Record<string, Pose>

export type PoseName = keyof typeof poses

const blend = (a: number, b: number, t: number) => a + (b - a) * t

export function blendPose(a: Pose, b: Pose, t: number): Pose {
  const arm = (x: Arm, y: Arm): Arm => ({ upper: blend(x.upper, y.upper, t), fore: blend(x.fore, y.fore, t) })
  return {
    left: arm(a.left, b.left),
    right: arm(a.right, b.right),
    lean: blend(a.lean, b.lean, t),
    tilt: blend(a.tilt, b.tilt, t),
  }
}
