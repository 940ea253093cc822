/** A licensed map below our own marks on the web page. */
export interface MapTiles {
  /** `https://…/{z}/{x}/{y}…` in the degrees of WGS-84 or CGCS2000 (天地图); shifted ones would lie 480 m beside. */
  url: string
  /** Whose it is, with its 审图号: maps shown to the public need both. */
  credit: string
}

type Env = Record<string, string | undefined>

const isTemplate = (url: string) =>
  /^https:\/\/[^\s"'<>]+$/.test(url) && ['{x}', '{y}', '{z}'].every((part) => url.includes(part))

export function findMapTilesFault({ MAP_TILES_URL: url, MAP_TILES_CREDIT: credit = '' }: Env): string | null {
  if (!url) return null
  if (!isTemplate(url))
    return 'MAP_TILES_URL 应形如 https://…/{z}/{x}/{y}，请改正后再启动。[MAP_TILES_URL is malformed]'
  if (!credit.includes('审图号'))
    return 'MAP_TILES_CREDIT 要写明地图来源和审图号，请补上后再启动。[MAP_TILES_CREDIT lacks the approval number]'
  return null
}

export const readMapTiles = ({ MAP_TILES_URL: url, MAP_TILES_CREDIT: credit }: Env): MapTiles | null =>
  url && credit ? { url, credit } : null
