package web

import (
	"net/http"
	"net/url"
	"strings"

	"github.com/a-h/templ"
	"github.com/isnad-project/isnad/internal/lexicon"
)

// locale is the language that a page is written in.
type locale struct {
	Language string // "ar" or "en"
	words    *lexicon.Messages
}

const languageCookie = "isnad_language"

// locale returns what the reader chose, else what the browser prefers, else
// Arabic.
func (p pages) locale(r *http.Request) locale {
	if c, err := r.Cookie(languageCookie); err == nil && (c.Value == "ar" || c.Value == "en") {
		return locale{c.Value, p.words}
	}
	for tag := range strings.SplitSeq(r.Header.Get("Accept-Language"), ",") {
		switch primary, _, _ := strings.Cut(strings.TrimSpace(strings.ToLower(tag)), "-"); {
		case strings.HasPrefix(primary, "ar"):
			return locale{"ar", p.words}
		case strings.HasPrefix(primary, "en"):
			return locale{"en", p.words}
		}
	}
	return locale{"ar", p.words}
}

// T returns the message with that id.
func (l locale) T(id string) string { return l.words.Get(l.Language, id) }

// Dir is the writing direction of the page.
func (l locale) Dir() string {
	if l.Language == "ar" {
		return "rtl"
	}
	return "ltr"
}

// Other is the language that the page can be switched to.
func (l locale) Other() string {
	if l.Language == "ar" {
		return "en"
	}
	return "ar"
}

// chooseLanguage keeps the reader's choice and leads back to a page of ours.
func chooseLanguage(w http.ResponseWriter, r *http.Request) {
	language := r.PathValue("language")
	if language != "ar" && language != "en" {
		http.Error(w, "the workbench speaks ar and en", http.StatusBadRequest)
		return
	}
	http.SetCookie(w, &http.Cookie{
		Name: languageCookie, Value: language, Path: "/", MaxAge: 365 * 24 * 3600,
		HttpOnly: true, SameSite: http.SameSiteStrictMode,
	})
	http.Redirect(w, r, ownPath(r.URL.Query().Get("to")), http.StatusSeeOther)
}

// ownPath returns to when it is a path on this server, and the first page
// otherwise, so that the link cannot lead elsewhere.
func ownPath(to string) string {
	u, err := url.Parse(to)
	if err != nil || u.Host != "" || u.Scheme != "" || !strings.HasPrefix(to, "/") ||
		strings.HasPrefix(to, "//") || strings.ContainsAny(to, "\\\r\n") {
		return "/"
	}
	return to
}

// languageURL leads to the other language and back to the page.
func languageURL(l locale, at *url.URL) templ.SafeURL {
	return templ.SafeURL("/language/" + l.Other() + "?to=" + url.QueryEscape(at.RequestURI()))
}
