type Pair = [lon: number, lat: number]

/** Each step leaves a fiftieth of what the one before was off by; six are far below a millimetre. */
const STEPS = 6

/**
 * Where a point was before a shift moved it to `seen`, for a shift that hardly differs from place to place, as those of
 * Chinese maps do: what the guess is off by once it is shifted is what it is off by itself.
 * Example: moved 480 m to the south-east → the place 480 m to the north-west, to less than a millimetre.
 */
export function beforeShift(seen: Readonly<Pair>, shift: (point: Pair) => Pair): Pair {
  const guess: Pair = [seen[0], seen[1]]
  for (let step = 0; step < STEPS; step++) {
    const [lon, lat] = shift([guess[0], guess[1]])
    guess[0] += seen[0] - lon
    guess[1] += seen[1] - lat
  }
  return guess
}
