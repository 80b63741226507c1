import type { ICruiseOptions } from 'dependency-cruiser';

/** Where the boundary checker looks. Whatever stands in these folders must be seen: see `cruiseTree`. */
export const roots = ['packages', 'services', 'gateway', 'schema', 'infra'] as const;

/** Folders in them that are not ours to judge: installed, generated, or wrong on purpose. */
export const notOurs = '(^|/)(node_modules|generated|fixtures)/';

/** How the checker reads: types count as imports, and a workspace is the folder it links to, not its link in node_modules. */
export const cruiseOptions = {
  tsPreCompilationDeps: true,
  preserveSymlinks: false,
  doNotFollow: { path: '(^|/)(node_modules|generated)/' },
  exclude: { path: '^packages/testing/fixtures/' },
  enhancedResolveOptions: {
    exportsFields: ['exports'],
    conditionNames: ['node', 'import', 'default', 'types'],
    extensions: ['.ts', '.js', '.mjs', '.cjs', '.json', '.d.ts', '.d.mts'],
  },
} as const satisfies ICruiseOptions;
