import { say } from '@concord/ui/staff/Toasts';

/** Says a sentence to the person, from anywhere. */
export const tell = (sentence: string, kind: 'error' | 'success' = 'error'): void => say(sentence, kind);
