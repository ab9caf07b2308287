/** Which rule a password must meet: graded protection (GB/T 22239) or length over composition (NIST, ASVS). */
export type PasswordProfile = 'dengbao' | 'nist';

export type PasswordOwner = { loginName: string; name: string };

/** How long a password holds and how many earlier ones may not come back; `null`: no end. */
export const passwordLife: Record<PasswordProfile, { days: number | null; history: number }> = {
  dengbao: { days: 90, history: 5 },
  nist: { days: null, history: 0 },
};

const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/];
const common = [
  'password',
  '12345678',
  '123456789',
  'qwertyuiop',
  '11111111',
  'admin123',
  'woaini1314',
  'a1234567',
  'iloveyou',
  'zhengxie',
];

/** Why this password will not do, as a sentence — or undefined. Never says what the old one was like. */
export function passwordProblem(
  password: string,
  owner: PasswordOwner,
  profile: PasswordProfile,
): string | undefined {
  const length = [...password].length;
  if (length > 128) return '密码最长 128 位';
  if (common.some((word) => password.toLowerCase().includes(word)))
    return '这个密码太常见,容易被猜到,请换一个';
  if (profile === 'nist') return length < 15 ? '密码至少 15 位' : undefined;
  if (length < 8) return '密码至少 8 位';
  if (kinds.filter((kind) => kind.test(password)).length < 3)
    return '密码须含大写字母、小写字母、数字、符号中的至少三种';
  if (shares(password, owner.loginName) || shares(password, owner.name))
    return '密码不能含登录名或姓名中连续三个以上的字符';
  return undefined;
}

/** Whether three neighbouring characters of `of` stand in the password. */
function shares(password: string, of: string): boolean {
  const [haystack, characters] = [password.toLowerCase(), [...of.toLowerCase()]];
  return characters.some(
    (_, i) => i + 3 <= characters.length && haystack.includes(characters.slice(i, i + 3).join('')),
  );
}
