// The borders of the house, as rules. What area.json declares is checked by tools/check-areas.ts.
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'area-through-its-index',
      comment: 'Other areas see an area through index.ts only; the web app sees schemas only.',
      severity: 'error',
      from: { path: '^server/src/areas/([^/]+)/' },
      to: {
        path: '^server/src/areas/([^/]+)/',
        pathNot: ['^server/src/areas/$1/', '^server/src/areas/[^/]+/index[.]ts$'],
      },
    },
    {
      name: 'app-through-index',
      severity: 'error',
      from: { path: '^server/src/(app|serve|main|cli)' },
      to: { path: '^server/src/areas/[^/]+/', pathNot: '^server/src/areas/[^/]+/index[.]ts$' },
    },
    {
      name: 'domain-is-pure',
      comment: 'domain/ imports only its own domain/, and text and value helpers of the platform.',
      severity: 'error',
      from: { path: '^server/src/areas/([^/]+)/domain/', pathNot: '[.]test[.]ts$' },
      to: {
        pathNot: [
          '^server/src/areas/$1/domain/',
          '^server/src/platform/(refusal[.]ts$|text/)',
          '^(node:)?crypto$',
        ],
      },
    },
    {
      name: 'platform-knows-no-area',
      severity: 'error',
      from: { path: '^server/src/platform/' },
      to: { path: '^server/src/areas/' },
    },
    {
      name: 'sql-in-stores-only',
      comment: 'Only store files and the platform use the query builder as a value.',
      severity: 'error',
      from: { path: '^server/src/areas/', pathNot: ['/store[^/]*[.]ts$', '[.]test[.]ts$'] },
      to: { path: 'node_modules/(kysely|pg)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nothing-imports-routes',
      severity: 'error',
      from: { path: '^server/src/', pathNot: ['/index[.]ts$', '/routes[^/]*[.]ts$', '[.]test[.]ts$'] },
      to: { path: '^server/src/areas/[^/]+/routes' },
    },
    {
      name: 'web-takes-types-only',
      comment:
        'From the server the web app takes the types of schemas.ts, and what an area shares to run on both sides.',
      severity: 'error',
      from: { path: '^web/src/' },
      to: { path: '^server/', pathNot: '^server/src/areas/[^/]+/(schemas[^/]*|both-sides/[^/]+)[.]ts$' },
    },
    {
      name: 'both-sides-run-anywhere',
      comment:
        'both-sides/ runs in the browser too: it imports only both-sides/ and libraries that need no server.',
      severity: 'error',
      from: { path: '^server/src/areas/([^/]+)/both-sides/', pathNot: '[.]test[.]ts$' },
      to: { pathNot: ['^server/src/areas/$1/both-sides/', 'node_modules/@noble/'] },
    },
    {
      name: 'ui-knows-no-domain',
      severity: 'error',
      from: { path: '^web/src/ui/' },
      to: { path: '^web/src/areas/' },
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: {},
      // The tool's tolerant parser writes this sign for a word that it could not read; the type check finds real ones.
      to: { couldNotResolve: true, pathNot: '^✖$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
    webpackConfig: { fileName: './web/aliases.cjs' },
    // Our own built and generated files only: libraries are kept in folders named dist.
    exclude: { path: '^(web/dist|server/src/platform/db/generated)/' },
  },
}
