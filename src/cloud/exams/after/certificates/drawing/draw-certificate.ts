import { createRequire } from 'node:module'
import { buffer } from 'node:stream/consumers'
// oxlint-disable-next-line import/no-named-as-default -- its types know the default alone
import PDFDocument from 'pdfkit'
import { encode } from 'uqr'
import type { CertificateFacts } from './facts'

type Page = InstanceType<typeof PDFDocument>

const INK = '#1B2430'
const QUIET_INK = '#465264'
const RIVER = '#0F5EA8'
const SEAL = '#C2362B'

/** A4 across, in points. */
const [WIDTH, HEIGHT] = [842, 595]
const LEFT = 110
const TEXT_WIDTH = WIDTH - 2 * LEFT

const require = createRequire(import.meta.url)
/** Noto Sans SC, SIL Open Font License; only the letters that are used go into the file. */
const FONTS = {
  plain: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  strong: '@expo-google-fonts/noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf',
}

function frame(page: Page): void {
  page
    .lineWidth(3)
    .strokeColor(RIVER)
    .rect(28, 28, WIDTH - 56, HEIGHT - 56)
    .stroke()
  page
    .lineWidth(0.8)
    .rect(38, 38, WIDTH - 76, HEIGHT - 76)
    .stroke()
}

function head(page: Page, { bureau, sample }: CertificateFacts): void {
  page.font('plain').fontSize(16).fillColor(QUIET_INK).text(bureau, 0, 78, { width: WIDTH, align: 'center' })
  page.font('strong').fontSize(46).fillColor(INK)
  page.text('合格证', 12, 108, { width: WIDTH, align: 'center', characterSpacing: 24 })
  if (sample)
    page
      .font('plain')
      .fontSize(14)
      .fillColor(SEAL)
      .text('示例，不作证明', LEFT, 60, { width: TEXT_WIDTH, align: 'right' })
}

function body(page: Page, { name, unitName, examTitle, outcome }: CertificateFacts): void {
  page.font('strong').fontSize(26).fillColor(INK).text(name, LEFT, 208, { width: TEXT_WIDTH })
  page.font('plain').fontSize(14).fillColor(QUIET_INK).text(unitName, { width: TEXT_WIDTH })
  page.moveDown(1.2)
  page.fontSize(20).fillColor(INK)
  page.text(`参加“${examTitle}”，成绩`, { width: TEXT_WIDTH, lineGap: 10, continued: true })
  page.font('strong').text(outcome, { continued: true }).font('plain').text('，特发此证。')
}

/** The code in one path, each run of dark modules a rectangle. */
function code(page: Page, address: string, [x, y, side]: [number, number, number]): void {
  const { data, size } = encode(address, { ecc: 'M', border: 0 })
  const module = side / size
  data.forEach((row, line) => {
    for (let from = 0; from < size; from++) {
      if (!row[from]) continue
      const start = from
      while (row[from + 1]) from++
      page.rect(x + start * module, y + line * module, (from - start + 1) * module, module)
    }
  })
  page.fill(INK)
}

function foot(page: Page, { number, issuedDay, address, bureau }: CertificateFacts): void {
  const side = 92
  code(page, address, [LEFT, 424, side])
  page.font('plain').fontSize(13).fillColor(QUIET_INK)
  page.text(`编号　${number}`, LEFT + side + 20, 428, { lineBreak: false })
  page.text('扫码，或在核验页填写编号和姓名，即可核对真伪。', LEFT + side + 20, 452, { lineBreak: false })
  page.fontSize(10).text(address, LEFT + side + 20, 478, { width: 330, height: 30 })
  page.fontSize(15).fillColor(INK)
  page.text(bureau, LEFT, 470, { width: TEXT_WIDTH, align: 'right' })
  page.text(issuedDay, LEFT, 496, { width: TEXT_WIDTH, align: 'right' })
}

/** A certificate as a PDF of one page; its text can be selected, read aloud and searched. */
export async function drawCertificate(facts: CertificateFacts): Promise<Buffer> {
  const page = new PDFDocument({
    size: [WIDTH, HEIGHT],
    margin: 0,
    lang: 'zh-CN',
    displayTitle: true,
    font: require.resolve(FONTS.plain),
    info: { Title: `合格证 ${facts.number}`, Author: facts.bureau, Creator: facts.bureau },
  })
  page.registerFont('plain', require.resolve(FONTS.plain)).registerFont('strong', require.resolve(FONTS.strong))
  frame(page)
  head(page, facts)
  body(page, facts)
  foot(page, facts)
  page.end()
  return buffer(page)
}
