export * from './labels.ts';
export * from './organization.ts';
