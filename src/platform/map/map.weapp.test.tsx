import { createRef } from 'react'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { toGcj } from './geometry/gcj'
import { Map } from './map'
import type { MapHandle, MapProps } from './map-types'

const heard = { onMark: jest.fn(), onPoint: jest.fn() }
const origin = { lon: 106.55, lat: 29.58 }
const mark = {
  id: 'p1',
  point: { lon: 106.56, lat: 29.59 },
  picture: '/map-marks/lawfirm.png',
  on: false,
  faint: false,
}
const props: MapProps = {
  ...{ id: 'map', label: '地图', base: null, tiles: null, origin, area: null, marks: [mark], fitKey: 'a' },
  ...heard,
}

interface Given {
  scale: number
  longitude: number
  markers: { id: number; iconPath: string; longitude: number; latitude: number }[]
  polygons: { points: unknown[] }[]
  includePoints: unknown[]
}
const given = () => JSON.parse(screen.getByTestId('wechat-map').dataset.map!) as Given
const tap = (detail: object) =>
  fireEvent(screen.getByTestId('wechat-map'), new CustomEvent('click', { bubbles: true, detail }))

it('shows plain markers in the degrees of WeChat', () => {
  render(<Map {...props} />)
  const [lon, lat] = toGcj([106.56, 29.59])
  expect(given().markers).toMatchObject([
    { id: 1, iconPath: '/map-marks/lawfirm.png', longitude: lon, latitude: lat },
    { id: 0, iconPath: '/map-marks/origin.png' },
  ])
  expect(given().longitude).toBeCloseTo(toGcj([106.55, 29.58])[0], 8)
})

it('tells which place was tapped, and where somebody tapped the ground, in our own degrees', () => {
  render(<Map {...props} />)
  tap({ markerId: 1 })
  expect(heard.onMark).toHaveBeenCalledWith('p1')
  tap({ markerId: 0 })
  expect(heard.onMark).toHaveBeenCalledTimes(1)
  const [longitude, latitude] = toGcj([106.57, 29.6])
  tap({ longitude, latitude })
  const { lon, lat } = heard.onPoint.mock.calls[0][0] as { lon: number; lat: number }
  expect([lon, lat]).toEqual([expect.closeTo(106.57, 6), expect.closeTo(29.6, 6)])
})

it('brings the area into sight once for each question', () => {
  const ring = [
    [106.5, 29.5],
    [106.6, 29.5],
    [106.6, 29.6],
    [106.5, 29.5],
  ] as const
  const { rerender } = render(<Map {...props} area={[[ring]]} />)
  expect(given().polygons[0]!.points).toHaveLength(4)
  const before = given().includePoints
  rerender(<Map {...props} area={[[ring]]} marks={[{ ...mark, on: true }]} />)
  expect(given().includePoints).toEqual(before)
  rerender(<Map {...props} area={[[ring.map(([x, y]) => [x + 0.1, y] as const)]]} fitKey="b" />)
  expect(given().includePoints).not.toEqual(before)
})

it('comes nearer by a button, for whoever cannot pinch', () => {
  const map = createRef<MapHandle>()
  render(<Map {...props} ref={map} />)
  const before = given().scale
  act(() => map.current!.zoom(1))
  expect(given().scale).toBe(before + 1)
})
