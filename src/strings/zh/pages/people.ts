import type { people as model } from '../../en/pages/people.ts';
import { counts } from '../counts.ts';
import { format } from '../format.ts';

export const people: typeof model = {
  description: '写有两篇及以上论文的作者，从 A 到 Z。',
  noneOfTwo: '作者可通过搜索查找：没有作者在本库有两篇论文。',
  lead: (count) => `本文献库中有 ${counts.authors(count)}写有两篇及以上论文。其他作者可通过搜索找到。`,
  papersBy: (name, holdings) => `${name}的论文：${holdings}。`,
  holdings: (papers, years) => `${papers}，${years}`,
  spellings: (names) => `另署名：${format.list(names)}。`,
  about: '关于作者',
  homepage: '个人主页',
  venues: '发表处',
  coAuthors: '本文献库中的合作者',
};
