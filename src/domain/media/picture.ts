import { readType, readUint16, readUint32 } from './film/boxes'

/** The three crops of a cover: lists, WeChat cards, chats. */
export const POSTER_SHAPES = {
  '16x9': { width: 1280, height: 720, field: 'poster16x9', word: '横版 16:9', used: '列表' },
  '5x4': { width: 1000, height: 800, field: 'poster5x4', word: '卡片 5:4', used: '微信卡片' },
  '1x1': { width: 800, height: 800, field: 'poster1x1', word: '方形 1:1', used: '群聊和朋友圈' },
} as const
export type PosterShape = keyof typeof POSTER_SHAPES

/** 1 MB. */
export const PICTURE_MAX_BYTES = 1024 * 1024
/** The narrowest cover that is still sharp on a phone. */
export const PICTURE_MIN_WIDTH = 400
const PICTURE_MAX_WIDTH = 2560
/** How far a crop may be from its shape: one part in fifty. */
const SHAPE_SLACK = 0.02

export interface Picture {
  type: 'jpg' | 'png'
  width: number
  height: number
}

const PNG_MAGIC = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

function readPng(bytes: Uint8Array): Picture | null {
  if (bytes.length < 45 || PNG_MAGIC.some((byte, at) => bytes[at] !== byte) || readType(bytes, 12) !== 'IHDR')
    return null
  if (readType(bytes, bytes.length - 8) !== 'IEND') return null
  return { type: 'png', width: readUint32(bytes, 16), height: readUint32(bytes, 20) }
}

/** SOF0 to SOF15 hold the size; C4, C8 and CC among them are tables (ITU-T T.81, table B.1). */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

function readJpeg(bytes: Uint8Array): Picture | null {
  if (bytes.length < 20 || bytes[0] !== 0xff || bytes[1] !== 0xd8 || bytes[2] !== 0xff) return null
  if (bytes.at(-2) !== 0xff || bytes.at(-1) !== 0xd9) return null
  for (let at = 2; at + 9 < bytes.length;) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1]!
    if (isFrame(marker)) return { type: 'jpg', height: readUint16(bytes, at + 5), width: readUint16(bytes, at + 7) }
    if (marker === 0xda) return null
    at += marker === 0xff ? 1 : 2 + Math.max(2, readUint16(bytes, at + 2))
  }
  return null
}

/** What a picture is, by its bytes: JPEG or PNG with its size in pixels; null for anything else or one cut short. */
export const readPicture = (bytes: Uint8Array): Picture | null => readPng(bytes) ?? readJpeg(bytes)

export type PictureFault = 'no-picture' | 'too-large' | 'too-small' | 'too-wide' | 'wrong-shape'

/** Why a picture cannot be the cover of this shape; null when it can. Files of at most 1 MB, 400 to 2560 px wide. */
export function findPictureFault(bytes: Uint8Array, shape: PosterShape): PictureFault | null {
  if (bytes.length > PICTURE_MAX_BYTES) return 'too-large'
  const picture = readPicture(bytes)
  if (!picture || picture.height === 0) return 'no-picture'
  if (picture.width < PICTURE_MIN_WIDTH) return 'too-small'
  if (picture.width > PICTURE_MAX_WIDTH) return 'too-wide'
  const { width, height } = POSTER_SHAPES[shape]
  const off = Math.abs((picture.width / picture.height) * (height / width) - 1)
  return off > SHAPE_SLACK ? 'wrong-shape' : null
}

export const PICTURE_FAULT_WORDS: Readonly<Record<PictureFault, string>> = {
  'no-picture': '这个文件不是完整的 JPEG 或 PNG 图片，请换一张再试。',
  'too-large': '图片超过 1 MB，请缩小后再上传。',
  'too-small': '图片太小，手机上会模糊，宽度至少要 400 像素。',
  'too-wide': '图片太大，宽度最多 2560 像素，请缩小后再上传。',
  'wrong-shape': '图片的长宽比不对，请按所选的比例裁剪后再上传。',
}
