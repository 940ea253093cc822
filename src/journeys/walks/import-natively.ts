type Import = (name: string) => Promise<unknown>

/**
 * Loads an ES module package. Inside jest the door that `config/jest/native-import.cjs` opens is used,
 * because jest's own `import()` cannot load packages without a CommonJS build.
 */
export function importNatively<Module>(name: string): Promise<Module> {
  const { importNatively: door } = globalThis as { importNatively?: Import }
  return (door ? door(name) : import(name)) as Promise<Module>
}
