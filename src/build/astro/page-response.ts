/**
 * A replacement for the `Response` of a theme's pages, with the parts that Astro and the routes use: the body stays
 * as it was passed in. Node copies the body of a `Response` into a stream and out again, which takes a fifth of the
 * time of a page.
 */
export class PageResponse {
  readonly body: string | Uint8Array | null;
  readonly status: number;
  readonly statusText: string;
  readonly headers: Headers;

  constructor(
    body: string | Uint8Array | null = null,
    { status = 200, statusText = '', headers = {} }: ResponseInit = {},
  ) {
    this.body = body;
    this.status = status;
    this.statusText = statusText;
    this.headers = headers instanceof Headers ? headers : new Headers(headers);
  }
}
