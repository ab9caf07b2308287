export const issueListRefusals = {
  'issueList.closed': '清单已办结,不能再增加或修改问题',
  'issueList.full': '一份清单最多 {max} 项,请另建清单',
  'issueList.open_items': '还有 {count} 项没有销号或撤回,清单不能办结',
  'issueList.aspect_missing': '第 {number} 个方面已有问题,不能去掉',
  'issueList.already_shared': '已共享给该政协',
  'issueList.not_shared': '没有共享给该政协',
  'issueList.own': '不能共享给自己',
  'issueList.nothing_to_draw': '没有可抽的问题:已销号且没有抽查过的才能抽',
  'issueList.too_many_to_draw': '可抽的只有 {count} 项,请减少抽取数',
} as const;
