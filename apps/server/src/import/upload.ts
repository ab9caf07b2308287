import { Refused } from '@concord/domain/decision';
import { importBytesMax, isImporter } from '@concord/domain/import';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { previewSheet } from '../matter/issue-list/sheet.ts';
import type { SignedIn } from '../session/repository.ts';
import type { Context } from '../trpc.ts';
import { ExportQuery, exportOpinions } from './export.ts';
import { tooBig } from './file.ts';
import { receiveFile } from './receiving.ts';

type Options = Pick<Context, 'store' | 'now' | 'rules' | 'live'> & {
  sessionOf: (request: FastifyRequest) => Promise<SignedIn | undefined>;
};

/** Files in and out for staff, by plain HTTP: `POST /imports?name=&key=` with the file as body, `GET /exports/…`. */
export async function serveImports(app: FastifyInstance, { sessionOf, ...ctx }: Options): Promise<void> {
  await app.register(async (scope) => {
    // whatever a client calls it, the body is the file
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: importBytesMax }, (_, body, done) =>
      done(null, body),
    );
    scope.setErrorHandler((error: Error & { statusCode?: number }, _, reply) => {
      if (error instanceof Refused) return refuse(reply, error);
      if (error.statusCode === 413) return refuse(reply, tooBig(), 413);
      throw error;
    });

    scope.post<{ Querystring: { name?: string; key?: string } }>(
      '/imports',
      // before a byte of the file is taken in
      { onRequest: async (request) => void (await staffOf(request)) },
      async (request) => {
        const actor = await staffOf(request);
        const { name = '', key = '' } = request.query;
        if (!/^[\w-]{8,64}$/.test(key))
          throw new Refused({ code: 'invalid', facts: { message: '请求无法处理' } });
        return receiveFile(ctx, actor, { name, key, bytes: request.body as Buffer });
      },
    );

    // looked at only: the screen sends what it is to keep
    scope.post<{ Params: { id: string } }>(
      '/issue-lists/:id/sheet',
      { onRequest: async (request) => void (await staffOf(request)) },
      async (request) => {
        const given = { bytes: request.body as Buffer, at: ctx.now() };
        return previewSheet(ctx.store.db, await staffOf(request), request.params.id, given);
      },
    );

    scope.get<{ Params: { file: string }; Querystring: Record<string, string> }>(
      '/exports/:file',
      async (request, reply) => {
        const actor = await staffOf(request);
        const query = ExportQuery.safeParse({ ...request.query, ...request.params });
        if (!query.success) throw new Refused({ code: 'not_found' });
        const { type, body } = await exportOpinions(ctx, actor, query.data);
        return reply
          .type(type)
          .header(
            'content-disposition',
            `attachment; filename*=UTF-8''${encodeURIComponent('群众意见')}.${request.params.file.split('.')[1]}`,
          )
          .header('cache-control', 'no-store')
          .send(body);
      },
    );
  });

  async function staffOf(request: FastifyRequest) {
    const session = await sessionOf(request);
    if (!session) throw new Refused({ code: 'actor.sign_in_needed' });
    if (session.mustChange) throw new Refused({ code: 'actor.password_expired' });
    if (!isImporter(session.actor, session.actor)) throw new Refused({ code: 'not_found' });
    return session.actor;
  }
}

const statuses: Partial<Record<Refused['refusal']['code'], number>> = {
  'actor.sign_in_needed': 401,
  not_found: 404,
  'import.too_big': 413,
};

const refuse = (reply: FastifyReply, error: Refused, status = statuses[error.refusal.code] ?? 422) =>
  reply.code(status).send({ message: error.message });
