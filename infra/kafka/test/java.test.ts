import { describe, expect, it } from 'vitest';
import { findKafka } from '../find-kafka.ts';
import { majorOf } from '../java.ts';

const aJava = (major: number) => ({ java: 'java', keytool: 'keytool', major });

describe('the Java that is here', () => {
  it('is known by its major version, in the old way of counting and the new', () => {
    expect(majorOf('openjdk version "17.0.15" 2025-04-15\nOpenJDK Runtime Environment')).toBe(17);
    expect(majorOf('openjdk version "26-ea" 2026-03-17')).toBe(26);
    expect(majorOf('java version "1.8.0_402"')).toBe(8);
    expect(majorOf('The operation couldn’t be completed. Unable to locate a Java Runtime.')).toBeUndefined();
  });

  it('is too old for a line below the version that its broker needs', async () => {
    expect(await findKafka('4', aJava(16))).toEqual({ why: 'Kafka 4.3.1 needs Java 17 or later, and this is Java 16' });
    expect(await findKafka('3.9', aJava(8))).toEqual({ why: 'Kafka 3.9.1 needs Java 11 or later, and this is Java 8' });
  });

  it('is missed by name where there is none', async () => {
    expect(await findKafka('4', undefined)).toEqual({ why: expect.stringContaining('there is none') });
  });
});
