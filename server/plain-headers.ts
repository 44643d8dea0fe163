import "server-only";
import { ServerResponse } from "node:http";

/**
 * Next 16.4 hands the headers of route handlers over as lists of one. Its own compression then does not recognize the content
 * type and lets every public page out uncompressed (and strips a Content-Encoding that a handler sets itself). A list of one is
 * made a plain value again; lists of several (cookies) stay. The page-weight test of the browser run shows when this is no
 * longer needed.
 */
export function keepHeadersPlain(): void {
  const { setHeader } = ServerResponse.prototype;
  ServerResponse.prototype.setHeader = function (name, value) {
    return setHeader.call(this, name, Array.isArray(value) && value.length === 1 ? value[0]! : value);
  };
}
