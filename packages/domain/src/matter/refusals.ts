/** What every kind of matter with a rule book of the common shape may answer. */
export const matterRefusals = {
  'matter.not_yours': '此环节不由您办理',
  'matter.wrong_step': '{name}现处「{status}」环节,不能执行此操作',
  'matter.file_unusable': '文件「{name}」的格式不能接收,请用 PDF、Word(docx)、Excel(xlsx)、JPG 或 PNG',
  'matter.part_unknown': '没有第 {part} 条',
} as const;
