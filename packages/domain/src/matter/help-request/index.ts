export * from './concerns.ts';
export * from './help-request.ts';
export * from './labels.ts';
export * from './lifecycle.ts';
