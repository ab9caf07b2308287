import { z } from 'zod';
import { DocumentTitle, SectionTitle, VersionName } from './document.ts';

const sectionId = z.string().min(1);

/** What a person may ask of a document; writing in it is not asked for but done, character by character. */
export const DocumentCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('retitle'), title: DocumentTitle }),
  z.object({ type: z.literal('addSection'), title: SectionTitle, committeeId: z.string().min(1) }),
  z.object({ type: z.literal('renameSection'), sectionId, title: SectionTitle }),
  z.object({ type: z.literal('assignSection'), sectionId, committeeId: z.string().min(1) }),
  z.object({ type: z.literal('moveSection'), sectionId, to: z.number().int().min(0).max(99) }),
  z.object({ type: z.literal('setAsideSection'), sectionId }),
  z.object({ type: z.literal('bringBackSection'), sectionId }),
  z.object({ type: z.literal('finishSection'), sectionId }),
  z.object({ type: z.literal('resumeSection'), sectionId }),
  z.object({ type: z.literal('restoreSection'), sectionId, number: z.number().int().min(1) }),
  z.object({ type: z.literal('freeze'), name: VersionName }),
  z.object({ type: z.literal('close') }),
  z.object({ type: z.literal('reopen') }),
  // what follows when the matter's lead is handed on, never asked for by a person
  z.object({ type: z.literal('handOn'), committeeId: z.string().min(1) }),
]);
export type DocumentCommand = z.infer<typeof DocumentCommand>;
export type DocumentCommandType = DocumentCommand['type'];
export const documentPlatformCommands: readonly DocumentCommandType[] = ['handOn'];
