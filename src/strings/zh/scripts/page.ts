// Constants: see the English table.

export const colorsAsSystem = '配色：跟随系统';
export const colorsLight = '配色：浅色';
export const colorsDark = '配色：深色';
export const linkCopied = '链接已复制';
export const notCopied = '无法复制';
export const savedCount = (count: number): string => `已收藏 ${count} 篇`;
export const citeFailed = '加载失败，请重试';
export const shortcuts = '键盘快捷键';
