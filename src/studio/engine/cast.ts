import { faces, blendFace, type FaceName } from '../characters/faces'
import type { Look } from '../characters/looks'
import { drawPerson, type Hand } from '../characters/person'
import { blendPose, poses, type PoseName } from '../characters/poses'
import { clamp, swing } from '../kit/easing'
import { num, type Painter, type Settings, word } from '../kit/painter'
import { fractionOf } from '../kit/random'
import { at, disc } from '../kit/shapes'
import { props, type PropName } from '../props/catalogue'
import type { Actor } from '../storyboard'
import { blendAt, type Cues, settingsAt } from './staging'

const WALK_CYCLE_S = 0.72

export type People = Readonly<Record<string, Look>>

export const isProp = (name: string): name is PropName => name in props

function drawHeld(p: Painter, s: Settings, hands: { left: Hand; right: Hand }): void {
  const held = (key: string, hand: Hand) => {
    const name = word(s, key, '')
    if (isProp(name)) {
      const options = { scale: num(s, 'heldScale', 0.6), turn: num(s, 'heldTurn', 0) }
      at(p.ctx, hand.x, hand.y, () => props[name](p, s), options)
    }
  }
  held('left', hands.left)
  held('right', hands.right)
  held('both', { x: (hands.left.x + hands.right.x) / 2, y: (hands.left.y + hands.right.y) / 2 })
}

function drawActorPerson(p: Painter, actor: Actor, s: Settings, people: People, cues: Cues): void {
  const name = word(s, 'who', '')
  const look = people[name]
  if (!look) throw new Error(`no person ${name} in this storyboard`)
  const pose = blendAt(actor, 'pose', 'stand', p.t, cues)
  const face = blendAt(actor, 'face', 'calm', p.t, cues)
  const before = settingsAt(actor, p.t - 0.08, cues)
  const speed = Math.abs(num(s, 'x', 0) - num(before, 'x', 0)) + Math.abs(num(s, 'y', 0) - num(before, 'y', 0)) * 0.4
  const legs = s.legs !== false
  if (legs && s.shadow !== false) disc(p.ctx, 0, 2, 84, '#1A223826', 13)
  drawPerson(p.ctx, {
    look,
    pose: blendPose(poses[pose.from as PoseName], poses[pose.to as PoseName], pose.mix),
    face: blendFace(faces[face.from as FaceName], faces[face.to as FaceName], face.mix),
    gaze: { x: num(s, 'gazeX', 0), y: num(s, 'gazeY', 0) },
    talking: s.talking === true,
    stride: legs ? swing(p.t, WALK_CYCLE_S) * clamp(speed / 6) : 0,
    legs,
    t: p.t,
    phase: fractionOf(name),
    held: (hands) => drawHeld(p, s, hands),
  })
}

/** Draws one actor where its settings say: `x y scale turn opacity flip`. */
export function drawActor(p: Painter, actor: Actor, people: People, cues: Cues): void {
  const s = settingsAt(actor, p.t, cues)
  const opacity = num(s, 'opacity', 1)
  const scale = num(s, 'scale', 1)
  if (opacity <= 0.003 || scale <= 0.003) return
  const { ctx } = p
  ctx.save()
  ctx.globalAlpha *= clamp(opacity)
  ctx.translate(num(s, 'x', 360), num(s, 'y', 880))
  ctx.rotate((num(s, 'turn', 0) * Math.PI) / 180)
  ctx.scale(scale * (s.flip === true ? -1 : 1), scale)
  if (actor.is === 'person') drawActorPerson(p, actor, s, people, cues)
  else if (isProp(actor.is)) props[actor.is](p, s)
  else throw new Error(`no prop called ${actor.is}`)
  ctx.restore()
}
