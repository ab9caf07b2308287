/** The page at `/`: where to go, and in demo mode who one may be. */
export function entrancePage(demo: boolean): string {
  const people = demo ? demoPeople() : '';
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>同心 Concord</title>
<style>
body{margin:0;background:#f6f5f3;color:#1f1f1f;font:16px/1.6 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
main{max-width:960px;margin:0 auto;padding:40px 24px}
h1{font-size:30px;margin:0 0 4px;color:#a8071a}
.sub{color:#595959;margin:0 0 28px}
.doors{display:grid;grid-template-columns:repeat(auto-fit,minmax(240px,1fr));gap:16px}
.doors a{display:block;background:#fff;border:1px solid #e4e1dc;border-radius:6px;padding:20px;text-decoration:none;color:inherit}
.doors a:hover,.doors a:focus-visible{border-color:#a8071a}
.doors strong{display:block;font-size:20px;color:#a8071a}
section{background:#fff;border:1px solid #e4e1dc;border-radius:6px;padding:20px;margin-top:24px}
h2{font-size:18px;margin:0 0 8px}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:15px}
th,td{text-align:left;padding:6px 12px 6px 0;border-bottom:1px solid #e4e1dc;white-space:nowrap}
code{font-family:ui-monospace,Consolas,monospace}
a:focus-visible{outline:3px solid #0b5394;outline-offset:2px}
</style>
</head>
<body><main>
<h1>同心 Concord</h1>
<p class="sub">市、县政协与群众,办好同一件事</p>
<nav class="doors" aria-label="入口">
<a href="/station/"><strong>联络站</strong>群众反映情况、查询进度、看办理成果</a>
<a href="/county/"><strong>县区政协</strong>县区政协、承办单位办理意见</a>
<a href="/municipal/"><strong>市政协</strong>十六县区全貌、市级办理与督查</a>
</nav>
${people}
</main></body></html>`;
}

/** Who may be tried in the demo. Every password is the one named above the table. */
export const demoPassword = 'Tongxin-2026';
export const demoLogins = [
  {
    login: 'gy.zhan.ban',
    who: '平定堡镇联络站工作人员',
    does: '代群众登记、回访,看本站的通知',
    portal: 'station',
  },
  { login: 'gy.zhan', who: '平定堡镇联络站站长', does: '代群众登记、打印回执、回访', portal: 'station' },
  { login: 'gy.ban', who: '沽源县政协办公室工作人员', does: '受理、转办、审核、办结', portal: 'county' },
  { login: 'gy.leader', who: '沽源县政协领导', does: '查看全县办理情况', portal: 'county' },
  { login: 'gy.shuiwu', who: '沽源县水务局经办人', does: '签收、拟写答复', portal: 'county' },
  { login: 'gy.shuiwu.ju', who: '沽源县水务局负责人', does: '签发答复、申请退办', portal: 'county' },
  { login: 'gy.zhen', who: '沽源县平定堡镇经办人', does: '整改问题、分解到村', portal: 'county' },
  { login: 'gy.zhen.ling', who: '沽源县平定堡镇负责人', does: '签发整改结果、审核各村', portal: 'county' },
  { login: 'kb.ban', who: '康保县政协办公室工作人员', does: '另一个县,互不可见', portal: 'county' },
  { login: 'shi.ban', who: '张家口市政协工作人员', does: '十六县区全貌、市级办理', portal: 'municipal' },
  { login: 'shi.leader', who: '张家口市政协领导', does: '全市情况', portal: 'municipal' },
  { login: 'shi.shuiwu', who: '市水务局经办人', does: '市级交办件', portal: 'municipal' },
  { login: 'shi.shuiwu.ju', who: '市水务局负责人', does: '签发市级答复', portal: 'municipal' },
  { login: 'ducha', who: '市督查办', does: '督办超期事项', portal: 'municipal' },
  { login: 'jiaoban', who: '市政府办公室归口交办组', does: '审定交办、审核单位答复', portal: 'municipal' },
  { login: 'admin', who: '系统管理员', does: '组织、账号、节假日(看不到内容)', portal: 'municipal' },
  { login: 'audit', who: '审计员', does: '审计记录', portal: 'municipal' },
] as const;

function demoPeople(): string {
  const rows = demoLogins
    .map(
      ({ login, who, does, portal }) =>
        `<tr><td><code>${login}</code></td><td>${who}</td><td>${does}</td><td><a href="/${portal}/">进入</a></td></tr>`,
    )
    .join('');
  return `<section aria-labelledby="demo"><h2 id="demo">演示账号</h2>
<p>演示数据均为虚构。所有账号的密码都是 <code>${demoPassword}</code>;群众使用联络站无需登录。</p>
<div class="wide" tabindex="0" role="region" aria-labelledby="demo"><table><thead><tr><th>登录名</th><th>身份</th><th>可以做什么</th><th>入口</th></tr></thead><tbody>${rows}</tbody></table></div></section>`;
}
