export const helpRequestRefusals = {
  'helpRequest.unanswered': '还没有单位答复,不能致谢办结;不再需要时请撤回',
  'helpRequest.answered': '已有单位答复,请致谢办结',
  'helpRequest.ended': '求助已结束,不能再请其他单位',
} as const;
