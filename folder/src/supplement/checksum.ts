import { createHash } from 'node:crypto';

/** The SHA-256 of some bytes, in hexadecimal. */
export function checksum(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The same as a source of a content security policy: "'sha256-…'". */
export function policyHash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
