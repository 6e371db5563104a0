import { defineHastPlugin } from 'satteri';

/**
 * A plugin of the MDX compiler that gives aligned table cells a class, `align-left`, `align-center` or `align-right`,
 * instead of a style attribute, which the content security policy blocks.
 */
export const alignByClass = defineHastPlugin({
  name: 'lectern-align-by-class',
  element: {
    filter: ['th', 'td'],
    visit(cell, context) {
      const [, align] = /^text-align: (\w+)$/.exec(String(cell.properties['style'])) ?? [];
      if (align === undefined) return;
      context.setProperty(cell, 'style', null);
      context.setProperty(cell, 'className', [`align-${align}`]);
    },
  },
});
