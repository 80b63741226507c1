import { expect, it } from 'vitest';
import { ownImports } from './own-imports.ts';

it('reaches our packages by path, and leaves those of others', () => {
  const text = `import { event } from '@jiuzhu/event-log';\nimport { z } from 'zod';\nexport const at: import("@jiuzhu/kernel").Day;\n`;
  expect(ownImports('schema/events/payment/told.d.ts', text)).toBe(
    `import { event } from '../../../packages/event-log/src/index.js';\nimport { z } from 'zod';\nexport const at: import("../../../packages/kernel/src/index.js").Day;\n`,
  );
  expect(ownImports('packages/kernel/src/a.js', `import '@jiuzhu/kernel';`)).toBe(`import './index.js';`);
});

it('imports what was compiled, in declarations too', () => {
  expect(ownImports('a/b.d.ts', `export type { C } from './c.ts';`)).toBe(`export type { C } from './c.js';`);
});

it('lets nothing out that needs a package which stays here', () => {
  expect(() => ownImports('a.js', `import { run } from '@jiuzhu/service-kit';`)).toThrow('@jiuzhu/service-kit, which does not go out');
});
