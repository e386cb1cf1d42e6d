package extract

import (
	"strings"
	"unicode"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// outletOf tells who publishes the article: who the carrier says, the page's
// metadata, or the page's own furniture, where a disclaimer or a copyright line
// names the outlet and a short link its address. A credit at the end names
// whose text it is, which need not be the publisher.
func outletOf(a *isnad.Article, given isnad.Outlet, meta metadata, ls []line) isnad.Outlet {
	o := given
	if o.Domain == "" {
		o.Domain = domainOf(a.URI)
	}
	if o.Name == "" {
		o.Name = meta.site
	}
	for i := range ls {
		l := &ls[i]
		if l.kind != isnad.BlockBoilerplate {
			continue
		}
		if o.Name == "" && l.opens == lexicon.AreaOutlet && l.rest > 0 {
			o.Name = outletName(a.Text[l.rest:l.End])
		}
		if o.Domain == "" && l.linked {
			o.Domain = ownAddress(l.In(a.Text))
		}
	}
	return o
}

// outletName is the name that a disclaimer ends with: at most five words before
// any mark or number.
func outletName(s string) string {
	s = strings.TrimLeftFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
	if i := strings.IndexFunc(s, func(r rune) bool {
		return unicode.IsDigit(r) || strings.ContainsRune(".,;:|-()\u00A9\u060C\u061B\u2013\u2014", r)
	}); i >= 0 {
		s = s[:i]
	}
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > 5 {
		return ""
	}
	return strings.Join(words, " ")
}

// shared are hosts whose short links lead to every outlet.
var shared = []string{
	"bit.ly", "t.co", "goo.gl", "ow.ly", "tinyurl.com", "t.me", "fb.me", "wa.me", "youtu.be", "youtube.com",
	"facebook.com", "twitter.com", "x.com", "instagram.com", "linkedin.com", "whatsapp.com",
}

// ownAddress is the host of the address in a line of furniture, unless it is one
// that outlets share.
func ownAddress(s string) string {
	i := strings.Index(s, "http")
	if i < 0 {
		return ""
	}
	address, _, _ := strings.Cut(s[i:], " ")
	host := domainOf(address)
	for _, h := range shared {
		if host == h || strings.HasSuffix(host, "."+h) {
			return ""
		}
	}
	return host
}
