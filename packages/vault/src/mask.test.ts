import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskBankCard, maskName, maskPhone, maskResidentId } from './mask.ts';
import { sealed } from './sealed.ts';

describe('a name', () => {
  it.each([
    ['张三', '张*'],
    ['张小明', '张**'],
    ['欧阳明', '欧阳*'],
    ['司马相如', '司马**'],
    ['欧阳', '欧*'],
    ['张', '*'],
    ['', '*'],
    ['𠮷田明', '𠮷**'],
    ['阿卜杜拉·买买提', '阿**'],
    ['Smith John', 'S**'],
  ])('%s shows as %s', (name, shown) => {
    expect(maskName(sealed(name))).toBe(shown);
  });
});

describe('a resident ID number', () => {
  it('shows its first and last four to staff', () => {
    expect(maskResidentId(sealed('99000019900101001X'), 'staff')).toBe('9900**********001X');
  });

  it('shows nothing to the public, and nothing of what is not a number', () => {
    expect(maskResidentId(sealed('99000019900101001X'), 'public')).toBe('');
    expect(maskResidentId(sealed('990000900101001'), 'staff')).toBe('********');
  });
});

describe('card and telephone', () => {
  it('show their ends', () => {
    expect(maskBankCard(sealed('6222 0200 0000 0001 234'))).toBe('****1234');
    expect(maskPhone(sealed('138 0000 5678'))).toBe('138****5678');
    expect(maskPhone(sealed('029-88881234'))).toBe('****34');
    expect(maskPhone(sealed('110'))).toBe('****');
    expect(maskBankCard(sealed('1234'))).toBe('****');
  });

  it('never show more than seven digits of whatever text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{0,30}$/), (text) => {
        const shown = [maskBankCard(sealed(text)), maskPhone(sealed(text))].map((it) => it.replaceAll('*', '').length);
        expect(Math.max(...shown)).toBeLessThanOrEqual(7);
        if (text.length > 0 && text.length < 12) expect(shown[0]).toBe(0);
      }),
    );
  });
});
