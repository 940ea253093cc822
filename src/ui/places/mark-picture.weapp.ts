import { markFile, MARKS } from './carrier-marks'

/** WeChat's map takes files only; they are copied from `ui/map-marks` at build time. */
export const markPicture = (carrier: string): string => markFile(Object.hasOwn(MARKS, carrier) ? carrier : 'unknown')
