import type { Saving } from '@concord/ui/SavedNote';
import { useSyncExternalStore } from 'react';
import {
  type Channel,
  type Draft,
  dropDraft,
  dropPhoto,
  type KeptPhoto,
  newKey,
  photosOf,
  readDraft,
  saveDraft,
  savePhoto,
} from '../device/offline.ts';
import { isKiosk } from '../device/useKiosk.ts';

export type Writing = {
  /** `undefined` until the device has been asked what was begun before. */
  draft: Draft | undefined;
  photos: readonly KeptPhoto[];
  saving: Saving;
  /** Begun on an earlier visit and not touched since. */
  isResumed: boolean;
};

const blank = (channel: Channel): Draft => ({
  key: newKey(),
  stationCode: '',
  stationName: '',
  body: '',
  category: null,
  township: null,
  place: '',
  name: '',
  phone: '',
  themeId: null,
  hasConsent: false,
  writtenAt: new Date().toISOString(),
  channel,
  recordedById: null,
});

/** One draft of this device: loaded once, saved at every change. */
class DraftKeeper {
  readonly #channel: Channel;
  readonly #listeners = new Set<() => void>();
  #writing: Writing = { draft: undefined, photos: [], saving: { state: 'untouched' }, isResumed: false };
  #loading: Promise<void> | undefined;
  #isSaving = false;
  #isDirty = false;

  constructor(channel: Channel) {
    this.#channel = channel;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#loading ??= this.resume();
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  read = (): Writing => this.#writing;

  write(part: Partial<Draft>): void {
    const { draft } = this.#writing;
    if (!draft) return;
    this.#change({ draft: { ...draft, ...part }, isResumed: false });
    void this.#save();
  }

  async addPhoto(name: string, blob: Blob): Promise<void> {
    const { draft, photos } = this.#writing;
    if (!draft) return;
    const photo = { id: `${newKey()}-0`, draftKey: draft.key, name, blob, addedAt: Date.now() };
    this.#change({ photos: [...photos, photo] });
    await savePhoto(photo).catch(() => this.#change({ saving: { state: 'failed' } }));
    void this.#save();
  }

  async removePhoto(id: string): Promise<void> {
    this.#change({ photos: this.#writing.photos.filter((photo) => photo.id !== id) });
    await dropPhoto(id).catch(() => undefined);
  }

  /** What was handed in is no draft any more; the next one has a key of its own. */
  begin(): void {
    this.#change({
      draft: blank(this.#channel),
      photos: [],
      saving: { state: 'untouched' },
      isResumed: false,
    });
  }

  /** Throws away what was begun. */
  async discard(): Promise<void> {
    const { draft } = this.#writing;
    this.begin();
    if (draft) await dropDraft(draft.key).catch(() => undefined);
  }

  /** Shows what the device keeps: after a reload, or taken back from the outbox. */
  resume = async (): Promise<void> => {
    const kept = await readDraft([this.#channel]).catch(() => undefined);
    const photos = kept ? await photosOf(kept.key).catch(() => []) : [];
    this.#change({ draft: kept ?? blank(this.#channel), photos, isResumed: kept !== undefined });
  };

  /** One save at a time; what was typed meanwhile is saved by the next. */
  async #save(): Promise<void> {
    this.#isDirty = true;
    if (this.#isSaving) return;
    this.#isSaving = true;
    while (this.#isDirty && this.#writing.draft) {
      this.#isDirty = false;
      const saved = await saveDraft(this.#writing.draft).then(
        () => true,
        () => false,
      );
      this.#change({ saving: saved ? { state: 'saved', at: Date.now() } : { state: 'failed' } });
    }
    this.#isSaving = false;
  }

  #change(next: Partial<Writing>): void {
    this.#writing = { ...this.#writing, ...next };
    for (const listener of this.#listeners) listener();
  }
}

/** What somebody writes on this device for themselves. */
export const ownDraft = new DraftKeeper(isKiosk ? 'kiosk' : 'phone');
/** What a clerk writes down for somebody. */
export const deskDraft = new DraftKeeper('clerk');
export type DraftOf = DraftKeeper;

export const useDraft = (draft: DraftOf): Writing => useSyncExternalStore(draft.subscribe, draft.read);
