import { digits } from '../../digits.ts';
import type { listing as model } from '../../en/scripts/listing.ts';

export const listing: typeof model = {
  found: (count) => `${digits(count, ',')} 篇论文`,
  foundOf: (count, all) => `${digits(all, ',')} 篇论文中的 ${digits(count, ',')} 篇`,
  foundIn: (count, all) => `${digits(count, ',')} / ${all}`,
  pagesFailed: '无法加载列表的其他页',
  resultsFailed: '无法加载结果',
  didYouMean: '你要找的是否是',
  noneAlike: '没有网址相近的页面',
  nameFailed: '无法加载该论文的标题',
};
