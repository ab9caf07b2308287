import type { Db, Store } from '@concord/server/db/database';
import type { KyselyPlugin, RootOperationNode } from 'kysely';

/** A statement as the platform sent it. `write`: inside the transaction of the command. */
export type Statement = { sql: string; parameters: unknown[]; write: boolean };

/** The store, writing down every statement that goes through it. */
export function recording(store: Store, into: Statement[]): Store {
  const watching = (db: Db, write: boolean): Db => {
    const plugin: KyselyPlugin = {
      transformQuery: ({ node, queryId }) => {
        const { sql, parameters } = db.getExecutor().compileQuery(node as RootOperationNode, queryId);
        into.push({ sql, parameters: [...parameters], write });
        return node;
      },
      transformResult: async ({ result }) => result,
    };
    return db.withPlugin(plugin);
  };
  return {
    ...store,
    db: watching(store.db, false),
    write: (work) => store.write((tx) => work(watching(tx, true))),
  };
}
