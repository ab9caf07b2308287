import {
  AlertOutlined,
  AuditOutlined,
  BarChartOutlined,
  CalendarOutlined,
  CheckSquareOutlined,
  ContainerOutlined,
  DesktopOutlined,
  EyeOutlined,
  FileDoneOutlined,
  FileProtectOutlined,
  FolderOpenOutlined,
  HeartOutlined,
  ImportOutlined,
  LinkOutlined,
  MailOutlined,
  OrderedListOutlined,
  RollbackOutlined,
  ScheduleOutlined,
  SettingOutlined,
  ShareAltOutlined,
  SolutionOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import {
  administratorRoles,
  committeeRoles,
  committeeStaffRoles,
  type Role,
  stationRoles,
} from '@concord/domain/actor';
import type { MenuItem } from '@concord/ui/staff/StaffFrame';

type Group = '意见' | '办理' | '联动' | '督办' | '统计与管理';
type Entry = { in?: Group; path: string; label: string; icon: MenuItem['icon']; for: readonly Role[] };

const units: readonly Role[] = ['unitClerk', 'unitLeader'];
const office: readonly Role[] = ['supervisionOffice'];
const coordinators: readonly Role[] = ['coordinator'];
const inside: readonly Role[] = [...committeeRoles, ...stationRoles];
const outside: readonly Role[] = [...units, ...office, ...coordinators];
const everyone: readonly Role[] = [...inside, ...outside, ...administratorRoles];

/** The menu, one line for each entry: under which heading, its address, and for whom; groups stand in this order. */
// biome-ignore format: a menu is read in lines
const entries: readonly Entry[] = [
  { path: '/', label: '工作台', icon: <DesktopOutlined />, for: everyone },
  { in: '意见', path: '/opinions', label: '群众意见', icon: <ContainerOutlined />, for: inside },
  { in: '意见', path: '/themes', label: '专题(合并)', icon: <ShareAltOutlined />, for: inside },
  { in: '办理', path: '/assignments', label: '交办', icon: <FileDoneOutlined />, for: [...inside, ...units, ...coordinators] },
  { in: '办理', path: '/assignments', label: '督办', icon: <AlertOutlined />, for: office },
  { in: '办理', path: '/dispatches', label: '公文', icon: <MailOutlined />, for: inside },
  { in: '办理', path: '/dispatches', label: '收文', icon: <MailOutlined />, for: outside },
  { in: '联动', path: '/joint-matters', label: '联动专题', icon: <TeamOutlined />, for: committeeRoles },
  { in: '联动', path: '/activities', label: '活动', icon: <ScheduleOutlined />, for: committeeRoles },
  { in: '联动', path: '/ties', label: '联系', icon: <LinkOutlined />, for: committeeRoles },
  { in: '联动', path: '/shared-items', label: '共享库', icon: <FolderOpenOutlined />, for: committeeRoles },
  { in: '联动', path: '/help-requests', label: '求助', icon: <HeartOutlined />, for: committeeRoles },
  { in: '联动', path: '/outcomes', label: '成果', icon: <FileProtectOutlined />, for: inside },
  { in: '联动', path: '/flow-back', label: '成果反哺', icon: <RollbackOutlined />, for: committeeRoles },
  { in: '督办', path: '/plenary', label: '全会意见建议', icon: <SolutionOutlined />, for: [...inside, ...office, ...coordinators] },
  { in: '督办', path: '/issue-lists', label: '问题清单', icon: <OrderedListOutlined />, for: [...inside, ...office] },
  { in: '督办', path: '/supervisions', label: '监督', icon: <EyeOutlined />, for: [...inside, ...office] },
  { in: '督办', path: '/follow-ups', label: '承诺与回头看', icon: <CheckSquareOutlined />, for: [...inside, ...units, ...office] },
  { in: '统计与管理', path: '/statistics', label: '统计', icon: <BarChartOutlined />, for: inside },
  { in: '统计与管理', path: '/organizations', label: '组织与站点', icon: <SettingOutlined />, for: inside },
  { in: '统计与管理', path: '/organizations', label: '组织与账号', icon: <SettingOutlined />, for: administratorRoles },
  { in: '统计与管理', path: '/rules', label: '规则与日历', icon: <CalendarOutlined />, for: [...inside, ...administratorRoles] },
  { in: '统计与管理', path: '/audit', label: '审计', icon: <AuditOutlined />, for: ['auditor'] },
  { in: '统计与管理', path: '/imports', label: '导入导出', icon: <ImportOutlined />, for: committeeStaffRoles },
];

/** What each role works with; administrators see no content, and so no menu to it. */
export const menuFor = (base: string, role: Role): MenuItem[] =>
  entries
    .filter((entry) => entry.for.includes(role))
    .map(({ in: group, path, label, icon }) => ({
      href: `${base}${path}`,
      label,
      icon,
      ...(group && { group }),
    }));
