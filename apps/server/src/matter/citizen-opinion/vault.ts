import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { receiptCode } from '@concord/domain/receipt';

/** Keeps what must not lie open in the database: contacts of citizens, and the way to a receipt code. */
export type Vault = {
  seal: (text: string) => string;
  open: (sealed: string) => string;
  /** Equal for equal contacts, tells nothing else: counts people, not rows. */
  personHash: (contact: string) => string;
  /** The code that belongs to a submission's seed: always the same, and not to be guessed without the secret. */
  codeOf: (seed: string) => string;
  codeHash: (code: string) => string;
};

/** `secret`: at least 32 bytes, kept outside the database. AES-256-GCM; keys of each purpose derived from it. */
export function createVault(secret: Buffer): Vault {
  const key = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, '', `concord ${purpose}`, 32));
  const [contactKey, personKey, codeKey, lookupKey] = ['contact', 'person', 'receipt', 'lookup'].map(key) as [
    Buffer,
    Buffer,
    Buffer,
    Buffer,
  ];
  const mac = (macKey: Buffer, text: string) => createHmac('sha256', macKey).update(text).digest();
  return {
    seal: (text) => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', contactKey, nonce);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64');
    },
    open: (sealed) => {
      const bytes = Buffer.from(sealed, 'base64');
      const decipher = createDecipheriv('aes-256-gcm', contactKey, bytes.subarray(0, 12));
      decipher.setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
    },
    personHash: (contact) => mac(personKey, contact.replace(/\D/g, '') || contact).toString('hex'),
    codeOf: (seed) => receiptCode(mac(codeKey, seed)),
    codeHash: (code) => mac(lookupKey, code).toString('hex'),
  };
}
