/** Neighbouring characters, two by two, of each part between spaces: `漏水了` → 漏水, 水了. */
export const pairsIn = (text: string): string[] =>
  text
    .split(' ')
    .flatMap((part) => Array.from({ length: Math.max(0, part.length - 1) }, (_, at) => part.slice(at, at + 2)))
