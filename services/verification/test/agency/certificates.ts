import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import {
  BasicConstraintsExtension,
  cryptoProvider,
  SubjectAlternativeNameExtension,
  type X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509';

cryptoProvider.set(webcrypto);

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const dates = { notBefore: new Date('2020-01-01'), notAfter: new Date('2120-01-01') };

export type Pair = { readonly cert: string; readonly key: string };
export type Authority = { readonly ca: string; sign(name: string): Promise<Pair> };

const keyPem = async (key: webcrypto.CryptoKey): Promise<string> => {
  const der = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', key)).toString('base64');
  return `-----BEGIN PRIVATE KEY-----\n${der}\n-----END PRIVATE KEY-----\n`;
};

const newKeys = (): Promise<webcrypto.CryptoKeyPair> => webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);

/** Whoever signs certificates for this machine, for as long as a test runs. */
export async function authority(name: string): Promise<Authority> {
  const keys = await newKeys();
  const own: X509Certificate = await X509CertificateGenerator.createSelfSigned({
    name: `CN=${name}`,
    keys,
    signingAlgorithm: algorithm,
    ...dates,
    extensions: [new BasicConstraintsExtension(true, undefined, true)],
  });
  return {
    ca: own.toString('pem'),
    sign: async (subject) => {
      const its = await newKeys();
      const cert = await X509CertificateGenerator.create({
        subject: `CN=${subject}`,
        issuer: own.subject,
        publicKey: its.publicKey,
        signingKey: keys.privateKey,
        signingAlgorithm: algorithm,
        ...dates,
        extensions: [new SubjectAlternativeNameExtension([{ type: 'ip', value: '127.0.0.1' }])],
      });
      return { cert: cert.toString('pem'), key: await keyPem(its.privateKey) };
    },
  };
}
