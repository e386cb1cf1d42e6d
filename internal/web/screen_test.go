package web_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
)

func TestScreenShowsMatchesWithTheirReasons(t *testing.T) {
	h := handler(sample())
	for language, wants := range map[string][]string{
		"en": {"سمير الحداد", "harbour", "h-12", "0.940", ">match<", ">possible<", "Two spellings", "−0.040", "another order", "Listed under the same consonants: <b>3</b>", `value="Samir Haddad"`},
		"ar": {"سمير الحداد", "مطابق", "كتابتان", `dir="rtl"`},
	} {
		body := get(t, h, "/screen?name=Samir+Haddad", "Accept-Language", language).Body.String()
		for _, want := range wants {
			if !strings.Contains(body, want) {
				t.Errorf("%s: no %q on the page", language, want)
			}
		}
	}
}

func TestScreenSaysWhatToDoWhenThereIsNothing(t *testing.T) {
	h := handler(sample())
	for path, want := range map[string]string{
		"/screen": "names are listed", "/screen?name=nobody": "Nothing on the lists", "/screen?name=list": "isnad list add FILE",
		"/screen?name=" + url.QueryEscape("<script>"): "&lt;script&gt;",
	} {
		w := get(t, h, path, "Accept-Language", "en")
		if w.Code != http.StatusOK || !strings.Contains(w.Body.String(), want) {
			t.Errorf("%s: status %d, no %q", path, w.Code, want)
		}
	}
	if w := get(t, h, "/screen?name="+strings.Repeat("x", 2000)); w.Code != http.StatusBadRequest {
		t.Errorf("a name of 2,000 letters: status %d", w.Code)
	}
}

func TestEntityLeadsToItsScreening(t *testing.T) {
	body := get(t, handler(spelled()), "/entities/"+spelled().Candidates[0].Names[1].Entity(), "Accept-Language", "en").Body.String()
	if want := `href="/screen?name=Leila+Mansouri"`; !strings.Contains(body, want) {
		t.Errorf("no %s on the page of an entity", want)
	}
}
