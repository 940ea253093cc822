import type { MapTiles } from '../../boot/map-tiles'

const escape = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

/** Tells the page of a licensed map; without one it draws its own. `platform/map/tiles.h5.ts` reads it. */
export const withMapGround = (html: string, tiles: MapTiles | null): string =>
  tiles
    ? html.replace(
        '</head>',
        () => `<meta name="map-tiles" content="${escape(tiles.url)}" data-credit="${escape(tiles.credit)}"></head>`,
      )
    : html

/** From where the page then gets pictures; `{s}` stands for one of several hosts. */
export const mapOrigins = (tiles: MapTiles | null): string[] =>
  tiles ? [`https://${/^https:\/\/([^/]+)/.exec(tiles.url)?.[1]?.replace('{s}', '*') ?? ''}`] : []
