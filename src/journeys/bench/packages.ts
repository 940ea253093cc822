import { packageSizes } from '../walks/weapp/package-sizes'
import type { Figure } from './figures'

const MAIN_KB = 900
const SUBPACKAGE_KB = 500

/** What WeChat downloads, package by package. */
export async function measurePackages(): Promise<Figure[]> {
  return (await packageSizes()).map(({ name, bytes }) => {
    const limit = name === 'main' ? MAIN_KB : SUBPACKAGE_KB
    return {
      name: `Mini-program, package ${name}`,
      value: `${Math.ceil(bytes / 1024)} KB`,
      promise: `≤ ${limit} KB`,
      kept: bytes <= limit * 1024,
    }
  })
}
