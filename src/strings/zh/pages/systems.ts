import type { systems as model } from '../../en/pages/systems.ts';
import { format } from '../format.ts';

export const systems: typeof model = {
  description: '全部有名称的系统及提出它们的论文，从 A 到 Z。',
  lead: (count) =>
    `${format.plural(count, { other: '# 个' })}模型、方法、数据集和工具的名称，各附提出它的论文及论文自己的介绍。`,
  also: (forms) => `又称 ${format.list(forms)}`,
};
