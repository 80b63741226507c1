import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** What a client needs for the listeners with TLS and with SASL over TLS. */
export type Credentials = {
  /** PEM of the certificate that the brokers show, and that signed itself */
  readonly ca: string;
  readonly username: string;
  readonly password: string;
};

export const username = 'jiuzhu';
export const scram = 'SCRAM-SHA-256';

/** Drawn once for a folder, for its owner's eyes only; it opens the key store too. */
export function passwordIn(folder: string): string {
  const file = join(folder, 'password');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  const drawn = randomBytes(24).toString('base64url');
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${drawn}\n`, { mode: 0o600 });
  renameSync(draft, file);
  return drawn;
}

/** A key and a certificate for the loopback's names, made with the `keytool` that comes with every Java. */
export async function credentialsIn(folder: string, keytool: string): Promise<Credentials> {
  const password = passwordIn(folder);
  const store = keystoreOf(folder);
  if (!existsSync(store)) {
    const draft = `${store}.${process.pid}`;
    await promisify(execFile)(keytool, [...genkeypair, '-keystore', draft, '-storepass', password]);
    renameSync(draft, store);
  }
  const export_ = ['-exportcert', '-rfc', '-alias', 'broker', '-keystore', store, '-storepass', password];
  const { stdout } = await promisify(execFile)(keytool, export_);
  return { ca: stdout, username, password };
}

const keystoreOf = (folder: string): string => join(folder, 'broker.p12');

const genkeypair = [
  ...['-genkeypair', '-alias', 'broker', '-keyalg', 'EC', '-groupname', 'secp256r1', '-storetype', 'PKCS12'],
  ...['-dname', 'CN=jiuzhu development broker', '-ext', 'san=ip:127.0.0.1,dns:localhost', '-validity', '3650'],
];

/** The brokers' side. PLAIN knows the one user by the settings, SCRAM by what was written when the log folder was laid out. */
export function securitySettings(folder: string, { password }: Credentials): Readonly<Record<string, string>> {
  const jaas = (module: string, more = ''): string => `org.apache.kafka.common.security.${module} required${more};`;
  return {
    'ssl.keystore.type': 'PKCS12',
    'ssl.keystore.location': keystoreOf(folder),
    'ssl.keystore.password': password,
    'sasl.enabled.mechanisms': `PLAIN,${scram}`,
    'listener.name.sasl_tls.plain.sasl.jaas.config': jaas('plain.PlainLoginModule', ` user_${username}="${password}"`),
    [`listener.name.sasl_tls.${scram.toLowerCase()}.sasl.jaas.config`]: jaas('scram.ScramLoginModule'),
  };
}
