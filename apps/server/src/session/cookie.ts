const name = 'sid';
const secureName = '__Host-sid';

/** The session token a browser sent, if any. */
export function readCookie(header: string | undefined): string | undefined {
  for (const part of header?.split(';') ?? []) {
    const [key, value] = part.trim().split('=');
    if ((key === secureName || key === name) && value) return value;
  }
  return undefined;
}

/** `null` takes it away. Over https bound to this very host. */
export function cookieOf(token: string | null, secure: boolean): string {
  const life = token === null ? '; Max-Age=0' : '';
  const bound = secure ? `${secureName}=${token ?? ''}; Secure` : `${name}=${token ?? ''}`;
  return `${bound}; HttpOnly; SameSite=Lax; Path=/${life}`;
}
