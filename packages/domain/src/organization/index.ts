export * from './labels.ts';
export * from './organization.ts';
export * from './register.ts';
