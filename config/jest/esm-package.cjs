const { transformSync } = require('@swc/core')

/**
 * Packages that ship ES modules only, as CommonJS. Such a file may declare `__dirname` itself, which jest has declared
 * before it: the block gives the file a scope of its own, and its address is kept under a name that nobody declares.
 */
module.exports = {
  process(source, filename) {
    const { code } = transformSync(source.replaceAll('import.meta.url', 'addressOfThisModule'), {
      filename,
      swcrc: false,
      jsc: { target: 'es2022' },
      module: { type: 'commonjs' },
    })
    const address = 'const addressOfThisModule = require("node:url").pathToFileURL(__filename).href;'
    return { code: `${address}\n{\n${code}\n}` }
  },
}
