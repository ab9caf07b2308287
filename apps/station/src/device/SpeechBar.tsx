import { BigButton } from '@concord/ui/public/BigButton';
import { useSpeech } from './useSpeech.ts';

/** 读给我听; absent where the device cannot speak. */
export function SpeechBar({ text }: { text: string }) {
  const speech = useSpeech(text);
  if (!speech) return null;
  return (
    <BigButton look="plain" aria-pressed={speech.isSpeaking} onClick={speech.toggle}>
      {speech.isSpeaking ? '停止朗读' : '读给我听'}
    </BigButton>
  );
}
