export * from './concerns.ts';
export * from './notice.ts';
export * from './preference.ts';
export * from './reminders.ts';
