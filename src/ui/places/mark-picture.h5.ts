import { markOf, markSvg } from './carrier-marks'

/** The mark as the browser's map wants it. */
export const markPicture = (carrier: string): string =>
  `data:image/svg+xml,${encodeURIComponent(markSvg(markOf(carrier)))}`
