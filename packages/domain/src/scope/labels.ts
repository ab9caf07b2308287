import type { ScopeLevel } from './scope.ts';

export const scopeLevelNames: Record<ScopeLevel, string> = {
  sealed: '隔离:只有本级政协和联络站站长',
  committee: '本级政协和来源联络站',
  handling: '本级政协、来源联络站和承办、共享单位',
  public: '办理单位看全文,公众看公开的结果',
};
