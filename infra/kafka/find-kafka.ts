import { LocalFault } from '../local/local-fault.ts';
import { fetchJars } from './fetch-jars.ts';
import { findJava, type Java } from './java.ts';
import { type Line, lines } from './lines.ts';

/** Everything that is needed to run a line of Kafka here. */
export type Installed = Java & { readonly line: Line; readonly jars: string };

export type Available = { readonly available: true } | { readonly available: false; readonly why: string };

/** Whether a line of Kafka can be had on this machine; fetches it where it was not yet. */
export async function kafkaAvailable(line: Line): Promise<Available> {
  const found = await findKafka(line, findJava());
  return 'why' in found ? { available: false, why: found.why } : { available: true };
}

export async function findKafka(line: Line, java: Java | undefined): Promise<Installed | { readonly why: string }> {
  const { version, java: needed } = lines[line];
  const needs = `Kafka ${version} needs Java ${needed} or later`;
  if (java === undefined) return { why: `${needs}, and there is none (JAVA_HOME, or java on the path)` };
  if (java.major < needed) return { why: `${needs}, and this is Java ${java.major}` };
  const jars = await fetchJars(line);
  return 'why' in jars ? { why: `Kafka ${version}: ${jars.why}` } : { ...java, line, jars: jars.folder };
}

export async function requireKafka(line: Line): Promise<Installed> {
  const found = await findKafka(line, findJava());
  if (!('why' in found)) return found;
  throw new LocalFault({
    what: `${found.why}.`,
    remedy: `Install Java ${lines['4'].java} or later and Maven, and let Maven reach Maven Central or a mirror of it.`,
  });
}
