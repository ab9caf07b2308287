export const actorRefusals = {
  'actor.sign_in_needed': '请先登录',
  'actor.wrong_credentials': '登录名或密码不正确',
  'actor.locked': '连续输错次数过多,账号已暂停登录,请{wait}后再试',
  'actor.password_expired': '请先修改密码',
  'actor.password_weak': '{message}',
  'actor.not_yours': '此事不由您办理',
} as const;
