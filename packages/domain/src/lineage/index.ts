export * from './lineage.ts';
export * from './public.ts';
export * from './river.ts';
