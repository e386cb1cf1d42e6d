package extract

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// metadata is what a page says of itself outside its visible text, as written.
type metadata struct {
	titles    []string // best first
	body      string   // the whole text, where JSON-LD holds it
	site      string   // the outlet's name
	author    string
	canonical string   // the page's address
	language  string   // of the html element
	published []string // dates of publication, best first
	modified  []string
}

// mostValues is how many titles or dates of a page are kept.
const mostValues = 8

// metadataOf reads JSON-LD, the meta elements, links and times of a page.
func metadataOf(root *html.Node) metadata {
	var m, tags metadata
	var titleTag string
	each(root, func(n *html.Node) {
		switch n.DataAtom {
		case atom.Html:
			tags.language = attr(n, "lang")
		case atom.Script:
			if strings.Contains(attr(n, "type"), "ld+json") && n.FirstChild != nil {
				m.readJSONLD(n.FirstChild.Data)
			}
		case atom.Meta:
			tags.readMeta(n)
		case atom.Link:
			if attr(n, "rel") == "canonical" {
				tags.canonical = attr(n, "href")
			}
		case atom.Title:
			if titleTag == "" {
				titleTag = clean(textOf(n))
			}
		default:
			tags.readTimes(n)
		}
	})
	m.merge(tags)
	m.titles = m.titles[:min(len(m.titles), mostValues-1)]
	if t := m.withoutSite(titleTag); t != "" {
		m.titles = append(m.titles, t)
	}
	m.published = m.published[:min(len(m.published), mostValues)]
	m.modified = m.modified[:min(len(m.modified), mostValues)]
	return m
}

// each calls f on every element below n.
func each(n *html.Node, f func(*html.Node)) {
	for d := range n.Descendants() {
		if d.Type == html.ElementNode {
			f(d)
		}
	}
}

// merge fills in what m lacks.
func (m *metadata) merge(other metadata) {
	m.titles = append(m.titles, other.titles...)
	m.published = append(m.published, other.published...)
	m.modified = append(m.modified, other.modified...)
	for _, f := range []struct{ to, from *string }{
		{&m.body, &other.body}, {&m.site, &other.site}, {&m.author, &other.author},
		{&m.canonical, &other.canonical}, {&m.language, &other.language},
	} {
		if *f.to == "" {
			*f.to = *f.from
		}
	}
}

// readMeta reads one meta element by its name, property or itemprop.
func (m *metadata) readMeta(n *html.Node) {
	content := clean(attr(n, "content"))
	if content == "" {
		return
	}
	for _, key := range []string{"property", "name", "itemprop"} {
		for name := range strings.FieldsSeq(strings.ToLower(attr(n, key))) {
			m.field(name, content)
		}
	}
}

// field keeps what a named piece of metadata says. The names are those of Open
// Graph, Dublin Core, schema.org, Parsely and Sailthru.
func (m *metadata) field(name, content string) {
	switch name {
	case "og:title", "twitter:title", "dc.title", "headline", "rnews:name", "parsely-title":
		m.titles = append(m.titles, content)
	case "og:site_name", "application-name", "dc.publisher":
		if m.site == "" {
			m.site = content
		}
	case "author", "article:author", "dc.creator", "parsely-author", "sailthru.author":
		if m.author == "" && !strings.Contains(content, "://") {
			m.author = content
		}
	case "og:url":
		if m.canonical == "" {
			m.canonical = content
		}
	case "article:published_time", "datepublished", "dc.date", "dc.date.issued", "dcterms.created", "dcterms.issued",
		"parsely-pub-date", "sailthru.date", "publishdate", "pubdate", "publish-date", "date", "article.published", "og:pubdate":
		m.published = append(m.published, content)
	case "article:modified_time", "og:updated_time", "datemodified", "lastmod", "last-modified", "dcterms.modified":
		m.modified = append(m.modified, content)
	}
}

// readTimes reads a date that an element of the text carries in an attribute.
func (m *metadata) readTimes(n *html.Node) {
	prop := strings.ToLower(attr(n, "itemprop") + " " + attr(n, "property") + " " + attr(n, "class"))
	value := attr(n, "datetime")
	if value == "" {
		value = attr(n, "content")
	}
	switch {
	case value == "":
	case strings.Contains(prop, "modified") || strings.Contains(prop, "updated"):
		m.modified = append(m.modified, value)
	case strings.Contains(prop, "published") || strings.Contains(prop, "dc:date"):
		m.published = append(m.published, value)
	case n.DataAtom == atom.Time && attr(n, "pubdate") != "":
		m.published = append(m.published, value)
	}
}

// withoutSite takes the site's name off the title that a browser's tab shows:
// "Title - Site", "Title | Site".
func (m *metadata) withoutSite(title string) string {
	for _, known := range m.titles {
		if strings.HasPrefix(title, known) {
			return known
		}
	}
	for _, mark := range []string{" | ", " - ", " \u2013 ", " \u2014 ", " :: ", " \u00BB "} {
		if i := strings.LastIndex(title, mark); i > 0 && len(title)-i <= i {
			if m.site == "" {
				m.site = strings.TrimSpace(title[i+len(mark):])
			}
			return strings.TrimSpace(title[:i])
		}
	}
	return title
}

// address is the page's own address, where its metadata gives a whole one.
func (m *metadata) address() string {
	if domainOf(m.canonical) == "" {
		return ""
	}
	return m.canonical
}

// domainOf is the host of an address, lower case, without "www." and the like.
func domainOf(uri string) string {
	u, err := url.Parse(strings.TrimSpace(uri))
	if err != nil || (u.Scheme != "http" && u.Scheme != "https") {
		return ""
	}
	host := strings.ToLower(u.Hostname())
	for _, prefix := range []string{"www.", "m.", "amp.", "mobile."} {
		if rest, ok := strings.CutPrefix(host, prefix); ok && strings.Contains(rest, ".") {
			host = rest
		}
	}
	return host
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return strings.TrimSpace(a.Val)
		}
	}
	return ""
}

func textOf(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

// clean undoes entities that were escaped twice and folds white space.
func clean(s string) string { return strings.Join(strings.Fields(html.UnescapeString(s)), " ") }
