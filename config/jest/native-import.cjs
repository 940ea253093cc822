const { TestEnvironment } = require('jest-environment-node')

/**
 * Node with one addition: `importNatively(name)`. Jest runs CommonJS inside a sandbox and cannot load a package that is
 * an ES module only (the mini-program's simulator is); this file lives outside of it, where a plain `import()` can.
 */
module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup()
    this.global.importNatively = (name) => import(name)
  }
}
