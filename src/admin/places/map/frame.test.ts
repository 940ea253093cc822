import { frameOf, pathOf } from './frame'

const frame = frameOf([106.4, 29.5, 106.9, 29.7])

test('there and back is the same point, and north is up', () => {
  const point = frame.point(frame.x(106.55), frame.y(29.6))
  expect(point.lon).toBeCloseTo(106.55, 9)
  expect(point.lat).toBeCloseTo(29.6, 9)
  expect(frame.y(29.7)).toBe(0)
  expect(frame.y(29.5)).toBeCloseTo(frame.height, 9)
})

test('a square kilometre is a square', () => {
  const [wide, tall] = [frame.x(106.51) - frame.x(106.5), frame.y(29.6) - frame.y(29.61)]
  expect(wide / tall).toBeCloseTo(Math.cos((29.6 * Math.PI) / 180), 3)
})

test('packed lines become one path: the first point, then the differences', () => {
  expect(
    pathOf(
      [
        [10640000, 2970000, 50000, -20000],
        [10665000, 2970000, 0, -20000],
      ],
      frame,
    ),
  ).toBe(`M0.0 0.0L1000.0 ${frame.height.toFixed(1)}M500.0 0.0L500.0 ${frame.height.toFixed(1)}`)
  expect(pathOf([], frame)).toBe('')
})
