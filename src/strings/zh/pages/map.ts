import type { map as model } from '../../en/pages/map.ts';
import { counts } from '../counts.ts';

export const map: typeof model = {
  description: (count) => `${counts.papers(count)}，按内容排列。`,
  introduction: '用词相近的论文彼此靠近。远距离意义不大，相邻关系更有意义。',
  introductionByTopic: '用词相近的论文彼此靠近；颜色表示论文的第一主题。远距离意义不大，相邻关系更有意义。',
  holdings: (count) => `${counts.papers(count)}。`,
  holdingsInPart: (count, step) => `${counts.papers(count)}；图中约每 ${step} 篇绘出一篇。`,
  dots: '每个点是一篇论文。',
  counts: (topics) => `${topics.join('；')}。`,
  samePapers: '同样的论文也可按[列表](papers)或在[时间线](timeline)上浏览。',
  samePapersByTopic: '同样的论文也可按[列表](papers)、按[主题](topics)或在[时间线](timeline)上浏览。',
  skip: '跳过地图',
  topic: '主题',
  allTopics: '全部主题',
  find: '查找',
  inView: '当前视野',
  zoom: '缩放',
  zoomOut: '缩小',
  zoomIn: '放大',
  whole: '整张地图',
  help: '方向键移到相邻论文，回车键打开；+ 和 − 缩放，0 显示整张地图。拖动可移动，双指可缩放。',
  legend: '地图上的主题',
  title: '论文地图',
  option: (title, count) => `${title}（${count}）`,
};
