import { AppLink } from '@concord/ui/AppLink';
import { useBase } from '../frame/filters.tsx';
import { useSession } from '../session/session.tsx';

const rooms = [
  {
    path: '/organizations',
    name: '组织与账号',
    does: '添加和撤销组织,管理人员、身份和密码,处理发送失败的消息',
  },
  { path: '/rules', name: '规则与日历', does: '查看办理规则,导入放假安排' },
  { path: '/audit', name: '审计', does: '谁在何时做了什么,核对记录是否完整' },
];

/** The desk of whoever sees no content: nothing is ever due here, so it says where their work is. */
export function AdministratorPanel() {
  const base = useBase();
  const { me } = useSession();
  const open = rooms.filter(({ path }) => path !== '/audit' || me.current.role === 'auditor');
  return (
    <section className="p-card">
      <h2>您的工作</h2>
      <ul className="p-plain">
        {open.map(({ path, name, does }) => (
          <li key={path}>
            <AppLink href={`${base}${path}`}>
              <strong>{name}</strong>
            </AppLink>
            <p className="p-note">{does}</p>
          </li>
        ))}
      </ul>
      <p className="p-note">管理员看不到群众意见和答复的内容。</p>
    </section>
  );
}
