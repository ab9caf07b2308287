export const followUpRefusals = {
  'followUp.day_past': '新的完成日期须在今天之后',
  'followUp.own_check': '承办单位不能核实自己的承诺',
  'followUp.not_due': '只有往年作出的承诺才列入回头看',
} as const;
