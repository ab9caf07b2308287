import { Refused } from '@concord/domain/decision';
import fastifyMultipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { keepFile, keepPhoto, readAttachment } from '../attachment/repository.ts';
import type { Store } from '../db/database.ts';
import type { SignedIn } from '../session/repository.ts';
import type { Limits } from './limits.ts';

type FileOptions = {
  store: Store;
  dataDir: string;
  now: () => string;
  limits: Limits;
  sessionOf: (request: FastifyRequest) => Promise<SignedIn | undefined>;
};

const bytesMax = 12 * 1024 * 1024;

/** Photos and staff's papers: in by one plain upload, out only to whoever may read what they belong to. */
export async function serveFiles(
  app: FastifyInstance,
  { store, dataDir, now, limits, sessionOf }: FileOptions,
): Promise<void> {
  await app.register(fastifyMultipart, { limits: { fileSize: bytesMax, files: 1, fields: 2 } });

  app.post<{ Querystring: { key?: string } }>('/files', async (request, reply) => {
    const { key = '' } = request.query;
    if (!/^[0-9a-f]{32}-\d$/.test(key)) return reply.code(400).send({ message: '请求无法处理' });
    try {
      limits.upload(request.ip);
      const part = await request.file();
      if (!part) return reply.code(400).send({ message: '没有收到文件' });
      const bytes = await part.toBuffer();
      // papers come from those who are known by name; the public sends photos
      const keep = (await sessionOf(request)) ? keepFile : keepPhoto;
      await keep(store, dataDir, { id: key, name: part.filename, bytes, at: now() });
      return { id: key };
    } catch (error) {
      if (error instanceof Refused)
        return reply.code(error.refusal.code === 'too_often' ? 429 : 422).send({ message: error.message });
      if (error instanceof app.multipartErrors.RequestFileTooLargeError)
        return reply.code(413).send({ message: '文件太大,最多 12 MB' });
      throw error;
    }
  });

  app.get<{ Params: { id: string } }>('/files/:id', async (request, reply) => {
    const session = await sessionOf(request);
    try {
      const reader = session?.actor ?? { kind: 'citizen' };
      const { bytes, type, name } = await readAttachment(store, dataDir, reader, request.params.id);
      return reply
        .type(type)
        .header(
          'content-disposition',
          `${type.startsWith('image/') ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(name)}`,
        )
        .header('x-content-type-options', 'nosniff')
        .header('content-security-policy', "default-src 'none'; sandbox")
        .header('cache-control', 'private, max-age=3600')
        .send(bytes);
    } catch (error) {
      if (error instanceof Refused) return reply.code(404).send({ message: error.message });
      throw error;
    }
  });
}
