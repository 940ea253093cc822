/**
 * Who may import whom (dependency-cruiser). One rule per room; its comment says what to do instead.
 * Tests obey the rooms too, but may use any package. `npm run check` runs it over src/.
 */
module.exports = {
  forbidden: [
    ...require('./boundaries/phone.cjs'),
    ...require('./boundaries/server.cjs'),
    ...require('./boundaries/whole.cjs'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    preserveSymlinks: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.h5.ts', '.h5.tsx', '.weapp.ts', '.weapp.tsx', '.js', '.mjs', '.cjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
    skipAnalysisNotInRules: true,
  },
}
