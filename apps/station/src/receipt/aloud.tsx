/** Reads a text in Chinese, where the device can. */
export function readAloud(text: string): void {
  window.speechSynthesis.cancel();
  const speech = new SpeechSynthesisUtterance(text);
  speech.lang = 'zh-CN';
  speech.rate = 0.9;
  window.speechSynthesis.speak(speech);
}
