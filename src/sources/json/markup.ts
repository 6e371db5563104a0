/**
 * Text with the few HTML tags of rich text in CSL-JSON
 * (https://docs.citationstyles.org/en/stable/specification.html) as TeX: lower and raised signs become
 * mathematics, other formatting is dropped. Angle brackets of anything else stay.
 */
export function fromCslMarkup(html: string): string {
  return html
    .replace(/<sub>([^<]{1,200})<\/sub>/g, '$_{$1}$')
    .replace(/<sup>([^<]{1,200})<\/sup>/g, '$^{$1}$')
    .replace(/<\/?(?:i|b|sc|sub|sup|span)(?:\s[^<>]{0,100})?>/g, '');
}
