import { Button, Modal } from 'antd';

/** 一次性密码: to be told in person; closing it is the last one sees of it. */
export function FirstPasswordDialog({ password, onClose }: { password: string; onClose: () => void }) {
  return (
    <Modal
      open
      title="一次性密码"
      maskClosable={false}
      onCancel={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          已记下,关闭
        </Button>
      }
    >
      <p>请当面告知本人,首次登录须修改。关闭后不再显示,忘记了可以重置。</p>
      <p>
        <code className="p-password">{password}</code>
      </p>
    </Modal>
  );
}
