import type { FastifyInstance } from 'fastify';
import { Feed } from 'feed';
import type { Store } from '../db/database.ts';
import { listPublished } from '../matter/citizen-opinion/publication.ts';

/** 成果公开 as an Atom feed: just what the public page shows. */
export function serveFeed(app: FastifyInstance, store: Store): void {
  app.get('/open/results.atom', async (request, reply) => {
    const { rows } = await listPublished(store.db, { limit: 50 });
    const origin = `${request.protocol}://${request.host}`;
    const feed = new Feed({
      id: `${origin}/open/results.atom`,
      title: '社情民意办理成果',
      link: `${origin}/station/results`,
      language: 'zh-CN',
      copyright: '',
      updated: new Date(rows[0]?.at ?? 0),
    });
    for (const { id, question, outcome, station, committee, at } of rows)
      feed.addItem({
        id: `urn:uuid:${id}`,
        title: question,
        link: `${origin}/station/results`,
        date: new Date(at),
        description: outcome,
        author: [{ name: station ?? committee }],
      });
    return reply.type('application/atom+xml; charset=utf-8').send(feed.atom1());
  });
}
