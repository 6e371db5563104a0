/** The content of the preview picture that represents a page when it is shared. */
export interface Preview {
  /** File name without extension. */
  name: string;
  title: string;
  /** Printed above the title, if the page belongs to a topic. */
  topic?: string;
  /** Class of the topic's color. */
  hue?: string;
  /** Printed at the bottom. */
  library: string;
}
