/** `npm run marks:draw`: pictures of the map's marks for WeChat, whose map takes files only. Run it after changing one. */
import { createRequire } from 'node:module'
import { build } from 'esbuild'
import { chromium } from 'playwright-core'
import { root } from './steps.mjs'

const SIZE = 96
const CARD = { width: 500, height: 400 }
const WHERE = [
  [40, 60],
  [150, 110],
  [285, 50],
  [400, 120],
  [95, 215],
  [225, 180],
  [345, 225],
  [455, 250],
]

async function loadMarks() {
  const entryPoints = [`${root}src/ui/places/carrier-marks.ts`]
  const { outputFiles } = await build({ entryPoints, bundle: true, format: 'cjs', write: false })
  const module = { exports: {} }
  new Function('module', 'exports', 'require', outputFiles[0].text)(module, module.exports, createRequire(root))
  return module.exports
}

/** What a chat shows of the circle: no real place, so that it says nothing about anybody. */
function cardSvg(marks) {
  const drawn = marks.map(
    (svg, at) =>
      `<g transform="translate(${WHERE[at].join()}) scale(1.5)">${svg.replace(/<svg[^>]*>|<\/svg>/g, '')}</g>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}"><rect width="500" height="400" fill="#eef1ee"/><path d="M-10 300C90 250 140 330 250 290S420 190 520 240V180C430 140 350 230 250 235S110 200-10 245z" fill="#b7d3ea"/><path d="M-10 150L180 90 330 170 520 60M120-10L200 200 180 420M330-10L340 200 420 420" stroke="#fff" stroke-width="9" fill="none"/><circle cx="255" cy="170" r="135" fill="#0f5ea8" fill-opacity=".15" stroke="#0f5ea8" stroke-width="3"/>${drawn.join('')}<rect y="318" width="500" height="82" fill="#0f5ea8"/><text x="250" y="371" text-anchor="middle" font-family="'Noto Sans CJK SC',sans-serif" font-weight="600" font-size="36" fill="#fff">15 分钟公共法律服务圈</text></svg>`
}

const { MARKS, markOf, markSvg, ORIGIN_SVG } = await loadMarks()
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
const page = await browser.newPage()

async function draw(name, svg, width = SIZE, height = SIZE) {
  await page.setViewportSize({ width, height })
  const sized = svg.replace(/width="\d+" height="\d+"/, `width="${width}" height="${height}"`)
  await page.setContent(`<body style="margin:0">${sized}</body>`)
  await page.screenshot({ path: `${root}src/ui/map-marks/${name}.png`, omitBackground: true })
}

for (const [carrier, mark] of Object.entries(MARKS)) await draw(carrier.replace(/-/g, ''), markSvg(mark))
await draw('unknown', markSvg(markOf('unknown')))
await draw('origin', ORIGIN_SVG)
await draw('card', cardSvg(Object.values(MARKS).map(markSvg)), CARD.width, CARD.height)
await browser.close()
