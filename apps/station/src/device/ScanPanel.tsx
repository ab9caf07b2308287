import { BigButton } from '@concord/ui/public/BigButton';
import { Notice } from '@concord/ui/public/Notice';
import { useCamera } from './useCamera.ts';

type ScanPanelProps = {
  /** What the code says; the camera is closed by then. */
  onText: (text: string) => void;
  onClose: () => void;
};

/** 扫码: what the camera sees, until there is a code in it. */
export function ScanPanel({ onText, onClose }: ScanPanelProps) {
  const [video, camera] = useCamera(onText);
  if (camera.state === 'failed')
    return (
      <Notice tone="warn" title={camera.sentence} live>
        不要紧:可以在下面的名单里选,或输入海报上的编号;也可以用手机自带的相机或微信扫海报。
      </Notice>
    );
  return (
    <div className="p-card st-scan">
      <p role="status">
        {camera.state === 'opening' ? '正在打开摄像头,请允许使用…' : '请把海报上的二维码放进画面'}
      </p>
      <video ref={video} muted playsInline aria-label="摄像头画面" />
      <BigButton look="plain" onClick={onClose}>
        关掉摄像头
      </BigButton>
    </div>
  );
}
