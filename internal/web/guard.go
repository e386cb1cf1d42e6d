package web

import (
	"net"
	"net/http"
	"slices"
)

// policy lets a page load what the binary serves and nothing else; articles are
// hostile text, and even if an escape failed nothing of theirs would run.
const policy = "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self' data:; " +
	"connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

// Guard refuses requests for other hosts, see [Handler], and sets the headers of
// every answer.
func Guard(next http.Handler, hosts ...string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		host := r.Host
		if h, _, err := net.SplitHostPort(host); err == nil {
			host = h
		}
		if len(hosts) > 0 && !slices.Contains(hosts, host) {
			http.Error(w, "this workbench does not answer to that name", http.StatusMisdirectedRequest)
			return
		}
		h := w.Header()
		h.Set("Content-Security-Policy", policy)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "same-origin") // forms say where they come from
		next.ServeHTTP(w, r)
	})
}
