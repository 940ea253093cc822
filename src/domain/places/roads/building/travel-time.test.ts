import { bicycleRatio, toblerRatio, travelSeconds, wheelsRatio, type Piece } from './travel-time'

const street = (more: Partial<Piece> = {}): Piece => ({ kind: 'residential', metres: 80, rise: 0, kmh: 0, ...more })

describe('speed on a slope, as a ratio to the flat', () => {
  test.each([
    [0, 1],
    [0.1, 0.7047],
    [0.2, 0.4966],
    [-0.05, 1.1912],
    [-0.1, 1],
    [-0.3, 0.4966],
    // Steeper than 0.4 counts as 0.4: stairs, or an error of the height model.
    [0.4, 0.2466],
    [2, 0.2466],
    [-2, 0.3499],
  ])('on foot at a slope of %p: %p', (slope, ratio) => {
    expect(toblerRatio(slope)).toBeCloseTo(ratio, 4)
  })

  test.each([
    [0, 1],
    [0.05, 1],
    [1 / 12, 0.5],
    [-1 / 12, 0.5],
    [1 / 8, 0.25],
    [0.2, 0.16],
    [0.5, 0.1],
  ])('on wheels at a slope of %p: %p', (slope, ratio) => {
    expect(wheelsRatio(slope)).toBeCloseTo(ratio, 4)
  })

  test.each([
    [0, 1],
    [0.05, 0.6667],
    [0.3, 0.25],
    [-0.05, 1.1991],
    [-0.3, 1.3],
  ])('by bicycle at a slope of %p: %p', (slope, ratio) => {
    expect(bicycleRatio(slope)).toBeCloseTo(ratio, 4)
  })
})

describe('seconds along a piece of way', () => {
  test.each([
    ['foot', street(), 60],
    ['foot', street({ rise: NaN }), 60],
    ['foot', street({ rise: 8 }), 60 / 0.7047],
    ['wheels', street(), 72],
    ['bicycle', street(), 19.2],
    // 30 km/h on a residential street, of which traffic leaves 0.6.
    ['car', street(), 16],
    ['car', street({ kmh: 60 }), 8],
    // 30 s for the length, and 20 m of climb at 0.25 m/s, 0.35 down.
    ['foot', street({ kind: 'steps', metres: 40, rise: 20 }), 110],
    ['foot', street({ kind: 'steps', metres: 40, rise: -20 }), 87.14],
    ['foot', street({ kind: 'steps', metres: 40, rise: -10 }), 58.57],
    // Heights unknown: a rise of two fifths of the length.
    ['foot', street({ kind: 'steps', metres: 40, rise: NaN }), 94],
    ['foot', street({ kind: 'lift', metres: 5, rise: 40 }), 45],
    ['foot', street({ kind: 'ferry', metres: 600 }), 360],
    ['foot', street({ kind: 'ferry', metres: 600, kmh: 12 }), 180],
  ] as const)('%s on %j: %p', (mode, piece, seconds) => {
    expect(travelSeconds(mode, piece)).toBeCloseTo(seconds, 1)
  })
})
