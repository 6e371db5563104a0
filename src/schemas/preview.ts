/** What the picture says that stands for a page where it is shared. */
export interface Preview {
  /** Name of the file, without its ending. */
  name: string;
  title: string;
  /** Printed above the title, where the page belongs to a topic. */
  topic?: string;
  /** Class of the topic's color. */
  hue?: string;
  /** Printed at the foot. */
  library: string;
}
