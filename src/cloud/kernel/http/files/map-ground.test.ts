import { findMapTilesFault, readMapTiles } from '../../boot/map-tiles'
import { mapOrigins, withMapGround } from './map-ground'

const env = {
  MAP_TILES_URL: 'https://t{s}.example.cn/w/{z}/{x}/{y}?tk=a&b',
  MAP_TILES_CREDIT: '示例地图 审图号 GS(2026)"1"',
}

it('a licensed map is told to the page, and its pictures may come', () => {
  const tiles = readMapTiles(env)!
  expect(withMapGround('<head></head>', tiles)).toBe(
    '<head><meta name="map-tiles" content="https://t{s}.example.cn/w/{z}/{x}/{y}?tk=a&amp;b" data-credit="示例地图 审图号 GS(2026)&quot;1&quot;"></head>',
  )
  expect(mapOrigins({ ...tiles, url: 'https://{s}.example.cn/{z}/{x}/{y}' })).toEqual(['https://*.example.cn'])
})

it('without one nothing changes', () => {
  expect(readMapTiles({})).toBeNull()
  expect([withMapGround('<head></head>', null), mapOrigins(null)]).toEqual(['<head></head>', []])
})

it('is refused at the start without an address that can be filled in, or without its approval number', () => {
  expect(findMapTilesFault(env)).toBeNull()
  expect(findMapTilesFault({})).toBeNull()
  expect(findMapTilesFault({ ...env, MAP_TILES_URL: 'https://example.cn/map' })).toContain('MAP_TILES_URL')
  expect(findMapTilesFault({ ...env, MAP_TILES_URL: 'http://example.cn/{z}/{x}/{y}' })).toContain('MAP_TILES_URL')
  expect(findMapTilesFault({ ...env, MAP_TILES_CREDIT: '示例地图' })).toContain('审图号')
})
