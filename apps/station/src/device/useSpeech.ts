import { useEffect, useState } from 'react';

const canSpeak = 'speechSynthesis' in window;

/** Reads aloud and stops; `undefined` where the device cannot. Stops by itself when the screen is left. */
export function useSpeech(text: string): { isSpeaking: boolean; toggle: () => void } | undefined {
  const [isSpeaking, setSpeaking] = useState(false);
  useEffect(() => () => (canSpeak ? window.speechSynthesis.cancel() : undefined), []);
  if (!canSpeak) return undefined;
  const toggle = () => {
    window.speechSynthesis.cancel();
    setSpeaking(!isSpeaking);
    if (isSpeaking) return;
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.lang = 'zh-CN';
    utterance.rate = 0.9;
    utterance.onend = () => setSpeaking(false);
    utterance.onerror = () => setSpeaking(false);
    window.speechSynthesis.speak(utterance);
  };
  return { isSpeaking, toggle };
}
