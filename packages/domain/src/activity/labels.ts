import type { ActivityStatus, InvitationStatus, Presence, Section } from './activity.ts';

export const activityStatusNames: Record<ActivityStatus, string> = {
  planned: '待举行',
  held: '已举行,待定稿',
  closed: '已定稿',
  cancelled: '已取消',
};

export const invitationStatusNames: Record<InvitationStatus, string> = {
  asked: '未答复',
  accepted: '参加',
  declined: '谢绝',
  absent: '未到会',
};

export const presenceNames: Record<Presence, string> = { present: '到会', absent: '缺席' };

export const sectionNames: Record<Section, string> = {
  minutes: '纪要',
  findings: '发现',
  resolutions: '议定事项',
  opinions: '专家意见',
};
