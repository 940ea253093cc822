import { CannotStart } from '@/cloud/kernel/boot/cannot-start'

const UNTOUCHED = '原来的路网没有改动。'

/** A file that cannot be used; the sentence says what to do and that nothing was changed. */
export const refused = (chinese: string, english: string): CannotStart =>
  new CannotStart(`${chinese}${UNTOUCHED}[${english}]`)

export const damagedRoads = (english: string): CannotStart =>
  refused('路网文件不完整或已损坏，请重新下载后再导入。', `road file damaged: ${english}`)

export const tooMuch = (english: string): CannotStart =>
  refused('路网文件里的数据太多，请先用 --clip 或 osmium extract 裁到本区范围再导入。', `too much data: ${english}`)

export const badElevation = (chinese: string, english: string): CannotStart =>
  refused(`高程文件用不了：${chinese}`, `elevation: ${english}`)
