import type { ContributionStatus } from './contribution.ts';

export const contributionStatusNames: Record<ContributionStatus, string> = {
  drafting: '起草中',
  submitted: '待签发',
  signed: '已签发',
  dropped: '已放弃',
};

/** 蔚县贡献第 1 号 第 2 版: how it is called and cited. */
export const contributionName = (
  owner: string,
  { number, edition }: { number: number | null; edition: number },
): string =>
  number === null
    ? `${owner}贡献(未签发)`
    : `${owner}贡献第 ${number} 号${edition > 0 ? ` 第 ${edition} 版` : ''}`;
