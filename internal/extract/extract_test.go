package extract_test

import (
	"errors"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/extract"
	"github.com/isnad-project/isnad/internal/lexicon"
	"golang.org/x/text/encoding/charmap"
	"pgregory.net/rapid"
)

const lead = "قالت رئيسة البلدية سلمى الراوي إن المرفأ الجديد استقبل ثلاث سفن في يومه الأول، وإن العمل فيه يجري كما خطط له."

func read(t *testing.T, c isnad.Capture) isnad.Article {
	t.Helper()
	a, err := extract.Article(c, lexicon.Default())
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestCharacterSets(t *testing.T) {
	page := func(charset string) string {
		return `<html><head><meta http-equiv="Content-Type" content="text/html; charset=` + charset + `"></head>` +
			"<body><h1>المرفأ يفتح أبوابه</h1><p>" + lead + "</p></body></html>"
	}
	old, err := charmap.Windows1256.NewEncoder().String(page("windows-1256"))
	if err != nil {
		t.Fatal(err)
	}
	oldText, err := charmap.Windows1256.NewEncoder().String(lead)
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]isnad.Capture{
		"UTF-8 page":              {Bytes: []byte(page("utf-8")), Media: isnad.MediaHTML},
		"windows-1256 by meta":    {Bytes: []byte(old), Media: isnad.MediaHTML},
		"windows-1256 by carrier": {Bytes: []byte(old), Media: "text/html; charset=windows-1256"},
		"windows-1256 text":       {Bytes: []byte(oldText), Media: isnad.MediaText},
		"byte order mark":         {Bytes: []byte("\xEF\xBB\xBF" + lead), Media: isnad.MediaText},
		"one spoilt byte":         {Bytes: []byte(strings.Repeat(lead+"\n", 3) + "\xFF"), Media: isnad.MediaText},
	} {
		t.Run(name, func(t *testing.T) {
			if a := read(t, c); !strings.Contains(a.Text, lead) {
				t.Errorf("the text is %q", a.Text)
			}
		})
	}
}

func TestRefused(t *testing.T) {
	for name, c := range map[string]struct {
		capture isnad.Capture
		reason  string
	}{
		"bytes": {isnad.Capture{Bytes: []byte("\x01\x02\xC0\xFE\x81\x90\xFF"), Media: isnad.MediaText}, "no text in any character set"},
		"blank": {isnad.Capture{Bytes: []byte(" \u200F\n"), Media: isnad.MediaText}, "no text"},
		"marks": {isnad.Capture{Bytes: []byte("***\n---"), Media: isnad.MediaText}, "no text"},
		"menu":  {isnad.Capture{Bytes: []byte("<nav><a href=1>أخبار</a></nav>"), Media: isnad.MediaHTML}, "no article"},
		"deep": {
			isnad.Capture{Bytes: []byte(strings.Repeat("<div>", 5000) + lead), Media: isnad.MediaHTML},
			"too deep in one another",
		},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := extract.Article(c.capture, lexicon.Default())
			var bad *isnad.InputError
			if !errors.As(err, &bad) || !strings.Contains(bad.Reason, c.reason) {
				t.Errorf("got %v, want %q", err, c.reason)
			}
		})
	}
}

func TestLanguage(t *testing.T) {
	for want, text := range map[string]string{
		"ar": lead,
		"fa": "رئیس شهرداری گفت که بندر تازه در روز نخست سه کشتی را پذیرفت و کارها چنان که برنامه ریزی شده پیش می\u200cرود.",
		"ur": "میئر نے کہا کہ نئی بندرگاہ نے پہلے دن تین جہازوں کا استقبال کیا اور کام منصوبے کے مطابق جاری ہے۔",
		"en": "The mayor said that the new harbour received three ships on its first day, and that work goes on as planned.",
		"fr": "La maire a déclaré que le nouveau port avait reçu trois navires le premier jour et que les travaux avançaient comme prévu.",
	} {
		if a := read(t, isnad.Capture{Bytes: []byte(text), Media: isnad.MediaText}); a.Language != want {
			t.Errorf("%q is read as %s, want %s", text, a.Language, want)
		}
	}
}

func TestOutlet(t *testing.T) {
	for name, c := range map[string]struct {
		capture isnad.Capture
		want    isnad.Outlet
	}{
		"given":      {isnad.Capture{Outlet: isnad.Outlet{Name: "المرسى"}}, isnad.Outlet{Name: "المرسى"}},
		"address":    {isnad.Capture{URI: "https://www.marsa.example/a"}, isnad.Outlet{Domain: "marsa.example"}},
		"copyright":  {isnad.Capture{Bytes: []byte("\n\nجميع الحقوق محفوظة © المرسى 2024")}, isnad.Outlet{Name: "المرسى"}},
		"disclaimer": {isnad.Capture{Bytes: []byte("\n\nالآراء لا تعبر بالضرورة عن رأي صحيفة المرسى.")}, isnad.Outlet{Name: "صحيفة المرسى"}},
		"short link": {isnad.Capture{Bytes: []byte("\n\nالرابط المختصر: https://marsa.example/x")}, isnad.Outlet{Domain: "marsa.example"}},
		"shared":     {isnad.Capture{Bytes: []byte("\n\nhttps://t.co/x")}, isnad.Outlet{}},
	} {
		t.Run(name, func(t *testing.T) {
			c.capture.Bytes = append([]byte("المرفأ يفتح أبوابه\n\n"+lead), c.capture.Bytes...)
			c.capture.Media = isnad.MediaText
			if a := read(t, c.capture); a.Outlet != c.want {
				t.Errorf("got %+v, want %+v", a.Outlet, c.want)
			}
		})
	}
}

// sound fails when the blocks are not spans of the text, not in order, overlap,
// or leave something visible out.
func sound(t interface {
	Helper()
	Fatalf(string, ...any)
}, a *isnad.Article,
) {
	t.Helper()
	if !utf8.ValidString(a.Text) {
		t.Fatalf("the text is not UTF-8: %q", a.Text)
	}
	end := 0
	blank := func(s string) bool {
		return !strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsSpace(r) && !arabic.IsIgnorable(r) })
	}
	for _, b := range a.Blocks {
		if _, err := isnad.NewSpan(a.Text, b.Start, b.End); err != nil || b.Start < end || b.Kind == "" {
			t.Fatalf("block %+v after byte %d: %v", b, end, err)
		}
		if !blank(a.Text[end:b.Start]) {
			t.Fatalf("no block covers %q", a.Text[end:b.Start])
		}
		end = b.End
	}
	if !blank(a.Text[end:]) {
		t.Fatalf("no block covers %q", a.Text[end:])
	}
}

func TestTextIsKept(t *testing.T) {
	pieces := []string{
		lead, "المرفأ", "\n", "\n\n", "شارك على فيسبوك", "12 مارس 2024", "62", "- نقطة أولى", " ", "\u00A0", "\u200F",
		"التعليقات", "اقرأ أيضا", "خلاف على الكلفة", "\r\n", "http://marsa.example/a", "(رويترز)", "\u2028", "؟",
	}
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOf(rapid.SampledFrom(pieces)).Draw(t, "pieces"), "")
		a, err := extract.Article(isnad.Capture{Bytes: []byte(text), Media: isnad.MediaText}, lexicon.Default())
		if err != nil {
			return
		}
		if a.Text != text {
			t.Fatalf("the text became %q", a.Text)
		}
		sound(t, &a)
	})
}

func FuzzText(f *testing.F) {
	for _, seed := range []string{lead, "المرفأ\n\n" + lead + "\n\nالتعليقات\nأحمد", "\r\n\u200F\n62\n12 مارس 2024", "\xFF\xFEa\x00"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, b []byte) { fuzz(t, isnad.Capture{Bytes: b, Media: isnad.MediaText}) })
}

func FuzzHTML(f *testing.F) {
	for _, seed := range []string{
		"<h1>المرفأ</h1><p>" + lead + "</p>",
		"<form><table><tr><td>" + lead + "<br>" + lead + "</td></tr></table></form>",
		`<script type="application/ld+json">{"@type":"NewsArticle","headline":"المرفأ","articleBody":"` + lead + `"}</script>`,
		"<html><title>a - b</title><meta property=og:title content=a><div class=share>x</div><article><div>" + lead,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, b []byte) { fuzz(t, isnad.Capture{Bytes: b, Media: isnad.MediaHTML}) })
}

func fuzz(t *testing.T, c isnad.Capture) {
	a, err := extract.Article(c, lexicon.Default())
	if err != nil {
		if !errors.As(err, new(*isnad.InputError)) {
			t.Fatalf("%v is no InputError", err)
		}
		return
	}
	sound(t, &a)
	again, err := extract.Article(c, lexicon.Default())
	if err != nil || again.Text != a.Text || again.Digest != a.Digest || again.Title != a.Title || len(again.Blocks) != len(a.Blocks) {
		t.Fatal("the same bytes are read in two ways")
	}
	for i := range a.Blocks {
		if a.Blocks[i] != again.Blocks[i] {
			t.Fatal("the same bytes have two sets of blocks")
		}
	}
}
