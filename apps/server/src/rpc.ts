import { callTRPCProcedure, getTRPCErrorFromUnknown, getTRPCErrorShape, TRPCError } from '@trpc/server';
import { fastifyRequestHandler } from '@trpc/server/adapters/fastify';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { appRouter } from './router.ts';
import type { Context } from './trpc.ts';

type CreateContext = (call: { req: FastifyRequest; res: FastifyReply }) => Promise<Context>;

const batchMax = 10;
const { _config: config } = appRouter._def;

/**
 * The router over HTTP. Calls in the body of a POST are handed to it as they are: the official adapter builds web
 * requests and answers for each, which took more than half the time (performance: the wire). GET, and with it live
 * updates, stays with the official one.
 */
export function serveRpc(app: FastifyInstance, createContext: CreateContext): void {
  app.post<{ Params: { paths: string }; Querystring: { batch?: string } }>(
    '/trpc/:paths',
    async (request, reply) => {
      const ctx = await createContext({ req: request, res: reply });
      const paths = request.params.paths.split(',');
      const isBatch = request.query.batch === '1';
      if (paths.length > (isBatch ? batchMax : 1)) return reply.code(400).send({ message: '请求无法处理' });
      const inputs = isBatch ? ((request.body ?? {}) as Record<string, unknown>) : { 0: request.body };
      const answers = await Promise.all(paths.map((path, index) => answerTo(path, inputs[index as 0], ctx)));
      const codes = new Set(answers.map(({ status }) => status));
      reply.code(codes.size === 1 ? (answers[0]?.status ?? 200) : 207);
      const bodies = answers.map(({ body }) => body);
      return isBatch ? bodies : bodies[0];
    },
  );
  app.get<{ Params: { path: string } }>('/trpc/:path', (req, res) =>
    fastifyRequestHandler({
      router: appRouter,
      createContext: () => createContext({ req, res }),
      maxBatchSize: batchMax,
      req,
      res,
      path: req.params.path,
    }),
  );
}

async function answerTo(
  path: string,
  input: unknown,
  ctx: Context,
): Promise<{ status: number; body: unknown }> {
  const procedures = appRouter._def.procedures as unknown as Record<
    string,
    { _def: { type: Kind } } | undefined
  >;
  const type = Object.hasOwn(procedures, path) ? procedures[path]?._def.type : undefined;
  try {
    if (!type || type === 'subscription') throw new TRPCError({ code: 'NOT_FOUND' });
    const data: unknown = await callTRPCProcedure({
      router: appRouter,
      path,
      getRawInput: async () => input,
      ctx,
      type,
      signal: undefined,
      batchIndex: 0,
    });
    return { status: 200, body: { result: { data } } };
  } catch (cause) {
    const error = getTRPCErrorFromUnknown(cause);
    const shape = getTRPCErrorShape({ config, error, type: type ?? 'unknown', path, input, ctx });
    return { status: getHTTPStatusCodeFromError(error), body: { error: shape } };
  }
}

type Kind = 'query' | 'mutation' | 'subscription';
