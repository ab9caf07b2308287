import type { Row } from './matrix-shared.ts';
import { aKey } from './testing.ts';

/** The rows of the matrix for what several committees write together. */
export const documentMatrix: Record<string, Row> = {
  'document.onMatter': { concern: 'list', input: ({ matterId }) => ({ matterId }) },
  'document.create': {
    concern: 'matter',
    input: ({ matterId }) => ({ matterId, document: { title: '调研报告' }, key: aKey() }),
  },
  'document.byId': { concern: 'matter', input: ({ documentId }) => ({ id: documentId }) },
  'document.timeline': { concern: 'matter', input: ({ documentId }) => ({ id: documentId }) },
  'document.run': {
    concern: 'matter',
    input: ({ documentId }) => ({ id: documentId, version: 1, command: { type: 'close' }, key: aKey() }),
  },
  'document.pull': { concern: 'matter', input: ({ documentId }) => ({ id: documentId }) },
  'document.write': {
    concern: 'matter',
    input: ({ documentId, sectionId }) => ({ id: documentId, sectionId, key: aKey(), update: 'AAAA' }),
  },
  'document.changes': { concern: 'live' },
  'document.enter': {
    concern: 'matter',
    input: ({ documentId, sectionId }) => ({ id: documentId, sectionId, paragraphId: 'first' }),
  },
  'document.comments': { concern: 'matter', input: ({ documentId }) => ({ id: documentId }) },
  'document.comment': {
    concern: 'matter',
    input: ({ documentId, sectionId }) => ({
      id: documentId,
      sectionId,
      paragraphId: 'first',
      body: '请核实',
      key: aKey(),
    }),
  },
  'document.resolve': {
    concern: 'matter',
    input: ({ documentId, threadId }) => ({ id: documentId, threadId, isResolved: true, key: aKey() }),
  },
  'document.versionByNumber': {
    concern: 'matter',
    input: ({ documentId }) => ({ id: documentId, number: 1 }),
  },
  'document.shares': { concern: 'matter', input: ({ documentId }) => ({ id: documentId }) },
  'document.sources': { concern: 'matter', input: ({ documentId }) => ({ id: documentId }) },
};
