export * from './similarity.ts';
export * from './text.ts';
