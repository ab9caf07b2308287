export * from './citizen-opinion.ts';
export * from './command.ts';
export * from './effects.ts';
export * from './imported.ts';
export * from './intake.ts';
export * from './labels.ts';
export * from './lifecycle.ts';
export * from './policy.ts';
