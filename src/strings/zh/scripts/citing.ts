import type { citing as model } from '../../en/scripts/citing.ts';

export const citing: typeof model = {
  heading: '引用本文',
  reference: '引文',
  referenceAs: (form) => `引文，${form}`,
  form: '格式',
  copy: '复制',
  download: '下载',
  close: '关闭',
  loading: '正在加载……',
  failed: '无法加载引文。请检查网络连接并重新选择格式。',
  copied: '已复制。',
  cannotCopy: '浏览器不允许本页复制。文本已选中，请用键盘复制。',
  savedAs: (file) => `已保存为 ${file}。`,
};
