/** What was written and not yet taken by the server. The key stays the same however often it is sent. */
export type Unsent = { key: string; sectionId: string; update: string };

export type Keep = {
  list: () => Unsent[];
  /** Answers whether it is really kept; a full browser keeps it in memory only. */
  put: (unsent: Unsent) => boolean;
  drop: (key: string) => void;
};

type Stored = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/**
 * Keeps what is unsent in this browser, by person and document: whoever signs in after somebody sends nothing in
 * their name. Local storage, because it is written before the next key is pressed.
 */
export function keepIn(storage: Stored, personId: string, documentId: string): Keep {
  const prefix = `concord.unsent/${personId}/${documentId}/`;
  const names = () =>
    Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').filter((name) =>
      name.startsWith(prefix),
    );
  return {
    list: () =>
      names()
        .sort()
        .flatMap((name) => {
          const [order = '', sectionId = '', key = ''] = name.slice(prefix.length).split('/');
          const update = storage.getItem(name);
          return update && order && sectionId && key ? [{ key, sectionId, update }] : [];
        }),
    put: ({ key, sectionId, update }) => {
      try {
        const known = names().find((name) => name.endsWith(`/${key}`));
        storage.setItem(known ?? `${prefix}${orderNow()}/${sectionId}/${key}`, update);
        return true;
      } catch {
        return false;
      }
    },
    drop: (key) => {
      for (const name of names()) if (name.endsWith(`/${key}`)) storage.removeItem(name);
    },
  };
}

let last = 0;
/** In the order of writing, also after the clock was set back within a page. */
function orderNow(): string {
  last = Math.max(Date.now(), last + 1);
  return String(last).padStart(15, '0');
}
