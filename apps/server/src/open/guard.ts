import type { FastifyInstance } from 'fastify';

/**
 * Every request that may change something must come from our own pages: browsers send Origin with each, whatever the
 * content type (a multipart form is a “simple request” and needs no permission to cross sites).
 */
export function guardRequests(app: FastifyInstance, ownOrigin: string | undefined): void {
  app.addHook('onRequest', async (request, reply) => {
    if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return;
    const { origin, host } = request.headers;
    const site = request.headers['sec-fetch-site'];
    const own = ownOrigin ?? `${request.protocol}://${host}`;
    const foreign =
      origin !== undefined ? origin !== own : site !== undefined && site !== 'same-origin' && site !== 'none';
    if (foreign) return reply.code(403).send({ message: '请求来源不被允许' });
  });
}

const policy = [
  "default-src 'self'",
  "script-src 'self'",
  // antd writes its styles at run time
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

export function securityHeaders(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply) => {
    // a file has a narrower one of its own
    if (!reply.hasHeader('content-security-policy')) reply.header('content-security-policy', policy);
    reply.header('x-content-type-options', 'nosniff');
    reply.header('referrer-policy', 'same-origin');
    reply.header('permissions-policy', 'geolocation=(self), camera=(self), microphone=()');
    if (request.protocol === 'https') reply.header('strict-transport-security', 'max-age=31536000');
    if (request.url.startsWith('/trpc')) reply.header('cache-control', 'no-store');
  });
}
