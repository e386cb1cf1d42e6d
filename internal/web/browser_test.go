package web_test

import (
	"context"
	_ "embed"
	"encoding/json"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/isnad-project/isnad/internal/view"
)

//go:embed testdata/axe.min.js
var axe string

// browser starts Debian's chromium, which `make test` installs.
func browser(t *testing.T) context.Context {
	t.Helper()
	path, err := exec.LookPath("chromium")
	if err != nil {
		t.Fatal("the tests of the workbench need chromium: apt-get install chromium (make test does it)")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox,
		chromedp.WindowSize(1360, 1000), chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true))
	ctx, cancel := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	if err := chromedp.Do(ctx, focused); err != nil {
		t.Fatal(err)
	}
	ctx, cancel = context.WithTimeout(ctx, 90*time.Second)
	t.Cleanup(cancel)
	return ctx
}

// focused makes the page believe that its window is in front, so that moving the
// focus tells the page so.
func focused(ctx context.Context, t *chromedp.Target) (chromedp.Void, error) {
	_, err := cdp.Call(ctx, t, emulation.SetFocusEmulationEnabled, emulation.SetFocusEmulationEnabledParams{Enabled: true})
	return chromedp.Void{}, err
}

// open goes to a path of the server in a language.
func open(t *testing.T, ctx context.Context, server, language, path string) {
	t.Helper()
	err := chromedp.Do(ctx,
		chromedp.Navigate(server+"/language/"+language+"?to="+url.QueryEscape(path)),
		chromedp.WaitVisible(chromedp.CSS("main h1")),
	)
	if err != nil {
		t.Fatal(err)
	}
}

// ask evaluates a script in the page.
func ask[T any](t *testing.T, ctx context.Context, script string) T {
	t.Helper()
	v, err := chromedp.Run(ctx, chromedp.Evaluate[T](script, chromedp.EvalAwaitPromise))
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// picture keeps a screenshot in the folder that ISNAD_SCREENSHOTS names.
func picture(t *testing.T, ctx context.Context, name string) {
	t.Helper()
	dir := os.Getenv("ISNAD_SCREENSHOTS")
	if dir == "" {
		return
	}
	png, err := chromedp.Run(ctx, chromedp.CaptureScreenshot())
	if err == nil {
		err = os.WriteFile(filepath.Join(dir, name+".png"), png, 0o644)
	}
	if err != nil {
		t.Fatal(err)
	}
}

const violations = `axe.run(document, {resultTypes: ["violations"]}).then(
	r => JSON.stringify(r.violations.map(v => [v.id, v.nodes.slice(0, 3).map(n => n.html)])))`

// phone is the width of a small phone in pixels.
const phone = 360

// wider names an element that stands out of a page that scrolls sideways.
const wider = `(() => {
	if (document.documentElement.scrollWidth <= innerWidth) return "";
	const out = [...document.querySelectorAll("body *")].filter(e => {
		const r = e.getBoundingClientRect();
		return r.width > 0 && (r.right > innerWidth + 1 || r.left < -1) && !e.closest(".skip");
	});
	return out.length ? out.at(-1).outerHTML.slice(0, 200) : "what is not seen";
})()`

// latin are the texts in Latin letters that stand as Arabic: neither marked as of
// another language, nor an identifier, nor what an article holds.
const latin = `(() => {
	const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), out = [];
	while (walk.nextNode()) {
		const n = walk.currentNode, e = n.parentElement;
		if (/[A-Za-z]/.test(n.data) && e.closest("[lang]").lang !== "en" && !e.closest("code, script, datalist, blockquote, .text, .wording")) out.push(n.data.trim());
	}
	return [...new Set(out)].slice(0, 20);
})()`

// accessible checks the page with axe.
func accessible(t *testing.T, ctx context.Context, scheme string) {
	t.Helper()
	var list [][]any
	if err := json.Unmarshal([]byte(ask[string](t, ctx, violations)), &list); err != nil || len(list) > 0 {
		t.Errorf("accessibility, %s: %v %v", scheme, list, err)
	}
}

// emulate changes how the page is shown.
func emulate[P, R any](t *testing.T, ctx context.Context, command cdp.Command[P, R], params P) {
	t.Helper()
	err := chromedp.Do(ctx, func(ctx context.Context, target *chromedp.Target) (chromedp.Void, error) {
		_, err := cdp.Call(ctx, target, command, params)
		return chromedp.Void{}, err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// sampleSubject is the invented body that the sample is about.
const sampleSubject = "تحالف الموانئ الآمنة"

// sampleEntity is the id of the entity that most articles of the sample name.
func sampleEntity() string { return view.Entities(sample())[0].ID }

func TestPagesInABrowser(t *testing.T) {
	srv := serve(t, sample())
	ctx := browser(t)
	article := "/articles/" + sample().Articles[5].ID
	for _, language := range []string{"ar", "en"} {
		for name, path := range map[string]string{
			"stories": "/", "articles": "/articles", "article": article, "compare": "/compare", "dossiers": "/dossier",
			"dossier": "/dossier?subject=" + url.QueryEscape(sampleSubject), "entities": "/entities", "entity": "/entities/" + sampleEntity(),
			"screen": "/screen?name=Samir+Haddad", "screen-empty": "/screen?name=list",
		} {
			t.Run(language+"/"+name, func(t *testing.T) {
				open(t, ctx, srv.URL, language, path)
				picture(t, ctx, name+"-"+language)
				want := map[string]string{"ar": "rtl", "en": "ltr"}[language]
				if dir := ask[string](t, ctx, `document.documentElement.dir`); dir != want {
					t.Errorf("direction %q, want %q", dir, want)
				}
				if ask[bool](t, ctx, `document.documentElement.scrollWidth > innerWidth`) {
					t.Error("the page is wider than the window")
				}
				if language == "ar" {
					if words := ask[[]string](t, ctx, latin); len(words) > 0 {
						t.Errorf("an Arabic page says, and does not mark as foreign: %q", words)
					}
				}
				ask[chromedp.Void](t, ctx, axe)
				accessible(t, ctx, "light")
				emulate(t, ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
					Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: "dark"}},
				})
				picture(t, ctx, name+"-"+language+"-dark")
				accessible(t, ctx, "dark")
				emulate(t, ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{})
				emulate(t, ctx, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{Width: phone, Height: 780, DeviceScaleFactor: 1})
				picture(t, ctx, name+"-"+language+"-phone")
				if wide := ask[string](t, ctx, wider); wide != "" {
					t.Errorf("on a phone the page is wider than the window, by %s", wide)
				}
				emulate(t, ctx, emulation.ClearDeviceMetricsOverride, cdp.Empty{})
			})
		}
	}
}

func TestClaimLightsItsEvidence(t *testing.T) {
	srv := serve(t, sample())
	ctx := browser(t)
	open(t, ctx, srv.URL, "ar", "/articles/"+sample().Articles[5].ID)
	claims := ask[int](t, ctx, `document.querySelectorAll("[data-claim]").length`)
	lit := ask[int](t, ctx, `document.querySelector("[data-claim]")?.focus(), document.querySelectorAll(".text .lit").length`)
	if claims == 0 || lit == 0 {
		t.Errorf("%d claims; focusing the first one lights %d pieces of text", claims, lit)
	}
}
