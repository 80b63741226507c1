import { expect, it } from 'vitest';
import { countyOf, officeOf } from './office.ts';

it('a region is its township’s, a village too; and the county’s where no township is named', () => {
  expect([officeOf('990000001001'), officeOf('990000001'), officeOf('990000'), countyOf('990000001001')]).toEqual([
    ...['township-990000001', 'township-990000001', 'county-990000', 'county-990000'],
  ]);
});
