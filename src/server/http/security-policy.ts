/** The policy of every page. Trusted Types: one policy, `palabre`, that returns built worker addresses only. */
const self = ["'self'"]
export const contentSecurityPolicy = {
  "default-src": ["'none'"],
  "script-src": self,
  "style-src": self,
  "connect-src": self,
  "img-src": ["'self'", "data:", "blob:"],
  "media-src": ["'self'", "blob:"],
  "font-src": self,
  "manifest-src": self,
  "worker-src": self,
  "object-src": ["'none'"],
  "base-uri": ["'none'"],
  "form-action": ["'none'"],
  "frame-ancestors": ["'none'"],
  "require-trusted-types-for": ["'script'"],
  "trusted-types": ["palabre"],
}
