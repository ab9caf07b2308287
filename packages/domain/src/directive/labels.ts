import type { DirectiveLevel, DirectiveStatus } from './directive.ts';

export const directiveStatusNames: Record<DirectiveStatus, string> = {
  recorded: '已登记',
  handed: '已交办',
  struck: '已撤销',
};

export const directiveLevelNames: Record<DirectiveLevel, string> = {
  committee: '仅本级政协',
  handed: '本级政协和交办单位',
  recipients: '本级政协、交办单位和全部收文单位',
};
