import type { CSSProperties } from 'react'
import type { District } from '@/contract/district'
import { placeLink } from '@/contract/places/places'
import { signLink } from '@/contract/signs'
import type { SignRow } from '../sign-row'
import { qrPath } from './qr-path'

export interface PrintedSign extends Pick<SignRow, 'code' | 'name' | 'subdistrict'> {
  /** A place's door leads to its page, everything else to the episodes. */
  leads?: 'place'
  /** Invented: not for the wall. */
  sample?: boolean
}

/** Where a code leads, and what one finds there; without a greeting, the district's own. */
const LEADS = {
  episodes: { link: signLink, greeting: null, advice: '看一分钟普法短片。' },
  place: { link: placeLink, greeting: '几点开门，谁在值班', advice: '看时间、电话和值班的人。' },
} as const

export interface SheetProps {
  sign: PrintedSign
  district: District
  /** Where the code leads, without a path. */
  origin: string
  /** Not for the wall: invented people, an assumed district, or an address that only this computer knows. */
  trial: boolean
}

/** Width for words on the sheet, in millimetres. */
const MEASURE_MM = 174
const GREETING_MM = 20
const PLACE_MM = 11

/** Letters as large as fit on one line, down to the smallest that is read from three steps away; then it wraps. */
const fit = (words: string, largest: number, smallest: number): CSSProperties =>
  ({ '--size': Math.max(smallest, Math.min(largest, MEASURE_MM / words.length)).toFixed(2) }) as CSSProperties

/** One sign as it hangs on the wall. All its measures are millimetres of A4; the page that shows it says how long one is. */
export function Sheet({ sign, district, origin, trial }: SheetProps) {
  const leads = LEADS[sign.leads ?? 'episodes']
  const greeting = leads.greeting ?? district.greeting
  const link = leads.link(origin, sign.code)
  const { size, path } = qrPath(link)
  const place = [sign.subdistrict, sign.name].filter(Boolean).join(' ')
  return (
    <article className="sheet" aria-label={`${place}的二维码`}>
      <header className="sheet-head">
        <span>{district.brand}</span>
        {trial && <span className="sheet-trial">示例，请勿张贴</span>}
      </header>
      <p className="sheet-greeting" style={fit(greeting, GREETING_MM, 12)}>
        {greeting}
      </p>
      <p className="sheet-place" style={fit(place, PLACE_MM, 8)}>
        {place}
      </p>
      <svg className="sheet-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={`二维码：${link}`}>
        <rect width={size} height={size} fill="#fff" />
        <path d={path} fill="#000" shapeRendering="crispEdges" />
      </svg>
      <p className="sheet-advice">
        <span>打开微信“扫一扫”，对准二维码，</span>
        <span>{leads.advice}</span>
      </p>
      <p className="sheet-link">{link.replace(/^https?:\/\//, '')}</p>
      <footer className="sheet-foot">
        <span>{district.bureau}</span>
        <span>
          {district.hotline.name} <b>{district.hotline.phone}</b>
        </span>
      </footer>
    </article>
  )
}
