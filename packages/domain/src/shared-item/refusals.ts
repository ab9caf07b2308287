export const sharedItemRefusals = {
  'sharedItem.private_numbers': '内容里有电话、证件或银行卡号码,请删去后再共享;专家由共享单位联系',
  'sharedItem.reader_unknown': '请选择本市的其他政协委员会',
  'sharedItem.not_yours_to_cite': '引用由其他委员会的工作人员登记',
} as const;
