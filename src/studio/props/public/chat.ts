import { clamp } from '../../kit/easing'
import { type DrawProp, num, type Painter, type Settings, word } from '../../kit/painter'
import { alpha, palette } from '../../kit/palette'
import { box, type Ctx, disc, rect } from '../../kit/shapes'
import { widthOf, write } from '../../kit/type'

const GREY = '#C9D2DB'

interface Message {
  text: string
  mine: boolean
}

const messagesOf = (s: Settings): Message[] =>
  [1, 2, 3, 4, 5, 6]
    .map((i) => word(s, `m${i}`, ''))
    .filter(Boolean)
    .map((text) => ({ text: text.replace(/^我：/u, ''), mine: text.startsWith('我：') }))

function drawMessage(ctx: Ctx, message: Message, edge: number, y: number, size: number, hidden: number): void {
  const text = hidden > 0.5 ? '内容已屏蔽' : message.text
  const w = widthOf(text, size, 'bold') + size * 1.1
  const side = message.mine ? 1 : -1
  const x = message.mine ? edge - 62 - w : -edge + 62
  disc(ctx, side * (edge - 34), y, 22, message.mine ? palette.teal : palette.clay)
  disc(ctx, side * (edge - 34), y - 6, 9, '#FFFFFFCC')
  disc(ctx, side * (edge - 34), y + 13, 13, '#FFFFFFCC', 8)
  box(ctx, x, y - size * 0.86, w, size * 1.72, 18, hidden > 0.5 ? GREY : message.mine ? '#BFE3C8' : '#FFFFFF')
  write(ctx, text, x + w / 2, y, { size, color: hidden > 0.5 ? palette.ink3 : palette.ink })
}

function drawShell({ ctx }: Painter, w: number, h: number, heading: string): void {
  box(ctx, -w / 2 - 14, -h / 2 - 14, w + 28, h + 28, 46, '#222B38')
  box(ctx, -w / 2, -h / 2, w, h, 34, '#EAEFF4')
  box(ctx, -w / 2, -h / 2, w, 84, [34, 34, 0, 0], '#F7F9FB')
  rect(ctx, -w / 2, -h / 2 + 84, w, 2, '#D5DDE5')
  write(ctx, heading, 0, -h / 2 + 48, { size: 32, weight: 'black', color: palette.ink })
}

/** A group chat on a phone: `heading`, messages `m1`…`m6` (`我：` is on the right) up to `shown`, `hidden` 0–1 greys them one by one. */
export const chat: DrawProp = (p, s) => {
  const w = num(s, 'width', 440)
  const h = num(s, 'tall', 640)
  const size = num(s, 'size', 32)
  const messages = messagesOf(s)
  drawShell(p, w, h, word(s, 'heading', '业主群'))
  messages.forEach((message, i) => {
    const come = clamp(num(s, 'shown', messages.length) - i)
    if (come <= 0) return
    p.ctx.save()
    p.ctx.globalAlpha *= come
    const hidden = clamp(num(s, 'hidden', 0) * messages.length - i)
    drawMessage(p.ctx, message, w / 2, -h / 2 + 150 + i * num(s, 'gap', 84) + (1 - come) * 26, size, hidden)
    p.ctx.restore()
  })
}

/** A pile of screenshots that grows by `shots`, each with a corner frame. */
export const screenshots: DrawProp = ({ ctx }, s) => {
  const shots = num(s, 'shots', 3)
  for (let i = 0; i < 4; i++) {
    const come = clamp(shots - i)
    if (come <= 0) continue
    ctx.save()
    ctx.globalAlpha *= come
    ctx.translate(i * 26 - 40, i * 22 - 30 - (1 - come) * 60)
    ctx.rotate((i - 1.5) * 0.05)
    box(ctx, -66, -96, 140, 200, 14, '#1A223826')
    box(ctx, -72, -104, 140, 200, 14, '#FFFFFF')
    rect(ctx, -72, -78, 140, 2, '#DCE4EB')
    for (let row = 0; row < 4; row++) {
      disc(ctx, -52, -50 + row * 38, 9, palette.clay)
      box(ctx, -36, -62 + row * 38, 60 + ((row * 23 + i * 17) % 36), 24, 10, alpha(palette.riverSoft, 0.55))
    }
    ctx.restore()
  }
}
