export const evidenceRefusals = {
  'evidence.not_in_hand': '签收后、答复报出前才能增减照片',
  'evidence.day_ahead': '拍摄日期不能晚于今天',
  'evidence.not_from_below': '只能采用下级报来的照片',
  'evidence.photo_missing': '照片没有传上来,请重新选择',
} as const;
