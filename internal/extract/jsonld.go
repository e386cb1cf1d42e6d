package extract

import (
	"encoding/json"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// JSON-LD with schema.org's types describes the article to search engines; it
// is the best metadata where a page has it.

// articleTypes are the types whose fields describe the article itself.
var articleTypes = []string{
	"Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "BackgroundNewsArticle",
	"OpinionNewsArticle", "BlogPosting", "LiveBlogPosting", "WebPage", "Report",
}

const maxLDDepth = 8

// readJSONLD reads one script of JSON-LD; one that is broken is passed over.
func (m *metadata) readJSONLD(script string) {
	var v any
	script = strings.TrimSpace(script)
	if json.Unmarshal([]byte(script), &v) == nil || json.Unmarshal([]byte(lenient(script)), &v) == nil {
		m.readLD(v, 0)
	}
}

// lenient replaces the raw line ends and tabs inside strings that some sites
// write.
func lenient(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' {
			return ' '
		}
		return r
	}, s)
}

func (m *metadata) readLD(v any, depth int) {
	if depth > maxLDDepth {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, item := range v {
			m.readLD(item, depth+1)
		}
	case map[string]any:
		m.readLD(v["@graph"], depth+1)
		if slices.ContainsFunc(texts(v["@type"]), func(t string) bool { return slices.Contains(articleTypes, t) }) {
			m.readArticle(v)
		}
	}
}

// readArticle reads an object that describes an article.
func (m *metadata) readArticle(v map[string]any) {
	page := slices.Contains(texts(v["@type"]), "WebPage")
	m.titles = append(m.titles, texts(v["headline"])...)
	m.published = append(m.published, texts(v["datePublished"])...)
	m.modified = append(m.modified, texts(v["dateModified"])...)
	if page {
		return
	}
	if b, ok := v["articleBody"].(string); ok && m.body == "" {
		m.body = html.UnescapeString(b)
	}
	if n := names(v["author"]); len(n) > 0 && m.author == "" {
		m.author = strings.Join(n, ", ")
	}
	if n := names(v["publisher"]); len(n) > 0 && m.site == "" {
		m.site = n[0]
	}
}

// texts returns a value that is a string, or those in a list.
func texts(v any) []string {
	switch v := v.(type) {
	case string:
		if v = clean(v); v != "" {
			return []string{v}
		}
	case []any:
		var out []string
		for _, item := range v {
			if s, ok := item.(string); ok && s != "" {
				out = append(out, clean(s))
			}
		}
		return out
	}
	return nil
}

// names returns the names of people or bodies: strings, objects with a name, or
// a list of either.
func names(v any) []string {
	switch v := v.(type) {
	case map[string]any:
		return texts(v["name"])
	case []any:
		var out []string
		for _, item := range v {
			out = append(out, names(item)...)
		}
		return out
	}
	return texts(v)
}
