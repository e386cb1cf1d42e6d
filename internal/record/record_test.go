package record

import (
	"bytes"
	"encoding/json"
	"math"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/isnad-project/isnad"
	"pgregory.net/rapid"
)

// anyText draws texts in several scripts, with marks and characters outside the
// basic plane, so that bytes, code points and UTF-16 units all differ.
var anyText = rapid.StringOfN(rapid.RuneFrom([]rune("ab 1\n\"\\<\u2028\u0628\u0651\u0640\u0644\u0627\u0629\u06F3é\U0001F54C")), 1, 200, -1)

var anyName = rapid.StringOfN(rapid.RuneFrom([]rune("abc-\u0645\u0646 ")), 0, 12, -1)

// anyArticle draws an article in which every kind of thing occurs.
func anyArticle(t *rapid.T) *isnad.Article {
	text := anyText.Draw(t, "text")
	span := rapid.Custom(func(t *rapid.T) isnad.Span { return spanOf(t, text) })
	maybe := rapid.OneOf(rapid.Just(isnad.Span{}), span)
	names := rapid.SliceOfN(anyName, 1, 3)
	a := &isnad.Article{
		ID: "a1", Path: anyName.Draw(t, "path"), URI: anyName.Draw(t, "uri"), Language: "ar", Title: anyName.Draw(t, "title"), Text: text,
		Digest: isnad.DigestOf([]byte(text)), Capture: isnad.DigestOf(nil), Outlet: isnad.Outlet{Name: anyName.Draw(t, "outlet")},
		Blocks:      []isnad.Block{{Span: span.Draw(t, "block"), Kind: isnad.BlockBody}},
		Diagnostics: []isnad.Diagnostic{{Span: maybe.Draw(t, "trouble"), Rule: "r", Message: anyName.Draw(t, "message")}},
	}
	if rapid.Bool().Draw(t, "dated") {
		a.Published = &isnad.Published{Value: "2031-04", Precision: isnad.PrecisionMonth, Basis: isnad.BasisStamp, Evidence: []isnad.Span{span.Draw(t, "stamp")}}
		a.Rendered = "2031-05-01"
	}
	for _, kind := range []isnad.MentionType{
		isnad.MentionDate, isnad.MentionDuration, isnad.MentionQuantity, isnad.MentionPerson, isnad.MentionRole, isnad.MentionOrg, isnad.MentionPlace,
	} {
		a.Mentions = append(a.Mentions, mentionOf(t, kind, span, maybe))
	}
	a.Attributions = []isnad.Attribution{{
		ID: "t1", Source: anyName.Draw(t, "source"), Cue: maybe.Draw(t, "cue"), Content: span.Draw(t, "content"),
		Mode: isnad.ModeMixed, Chain: names.Draw(t, "chain"), Medium: "speech", Inherited: rapid.Bool().Draw(t, "inherited"), Rule: "r",
	}}
	slots := isnad.Slots{
		"a": isnad.Text(anyName.Draw(t, "slot") + "x"), "b": isnad.Number(number.Draw(t, "number")),
		"c": isnad.Truth(rapid.Bool().Draw(t, "truth")), "d": isnad.List(names.Draw(t, "list")...), "e": {},
	}
	c, err := isnad.NewClaim(text, isnad.ClaimGoal, slots, span.Draw(t, "evidence"), span.Draw(t, "more evidence"))
	if err != nil {
		t.Fatal(err)
	}
	c.ID, c.Rule, c.Status = "c1", "r", isnad.StatusDenied
	a.Claims = []isnad.Claim{c}
	return a
}

var number = rapid.OneOf(rapid.Float64Range(-1e22, 1e22), rapid.Just(0.0), rapid.Map(rapid.IntRange(0, 5000), func(n int) float64 { return float64(n) }))

func spanOf(t *rapid.T, text string) isnad.Span {
	runes := utf8.RuneCountInString(text)
	from := rapid.IntRange(0, runes-1).Draw(t, "from")
	to := rapid.IntRange(from+1, runes).Draw(t, "to")
	at := func(n int) int { return len(string([]rune(text)[:n])) }
	return isnad.Span{Start: at(from), End: at(to)}
}

func mentionOf(t *rapid.T, kind isnad.MentionType, span, maybe *rapid.Generator[isnad.Span]) isnad.Mention {
	m := isnad.Mention{
		Span: span.Draw(t, "mention"), ID: "m1", Type: kind, Rule: "r", Nominal: rapid.Bool().Draw(t, "nominal"),
		Nested: rapid.Bool().Draw(t, "nested"), Canonical: anyName.Draw(t, "canonical"),
	}
	switch kind {
	case isnad.MentionDate, isnad.MentionDuration:
		m.Timex = &isnad.Timex{Value: "2031-04-02", Relative: true, Anchor: "2031", ResolvesTo: anyName.Draw(t, "resolves"), Reason: "r"}
	case isnad.MentionQuantity:
		m.Quantity = &isnad.Quantity{Value: number.Draw(t, "value"), Op: isnad.OpAbout, OpSpan: maybe.Draw(t, "op"), Unit: isnad.UnitCount, Of: maybe.Draw(t, "of")}
		if rapid.Bool().Draw(t, "ranged") {
			m.Quantity.Max, m.Quantity.Ranged = number.Draw(t, "max"), true
		}
	case isnad.MentionRole:
		m.Role = &isnad.Role{Holder: anyName.Draw(t, "holder"), Office: "o", Former: true}
	case isnad.MentionPlace:
		m.Place = &isnad.Place{Kind: isnad.PlaceCity, Country: "MA"}
		if rapid.Bool().Draw(t, "located") {
			m.Place.Lat, m.Place.Lon, m.Place.Located = 34.02, -6.83, true
		}
	}
	return m
}

// What is written reads back as it was, and is then written as the same bytes.
func TestRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := anyArticle(t)
		b, err := Encode(a)
		if err != nil {
			t.Fatal(err)
		}
		back, err := Decode(b)
		if err != nil {
			t.Fatalf("%s: %v", b, err)
		}
		again, err := Encode(back)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(again, b) {
			t.Fatalf("was  %s\nback %s", b, again)
		}
		for i := range a.Mentions {
			if back.Mentions[i].Span != a.Mentions[i].Span {
				t.Fatalf("mention %d stood at %v, stands at %v", i, a.Mentions[i].Span, back.Mentions[i].Span)
			}
		}
	})
}

// Offsets in the record count code points: the text's runes between them are the
// surface that stands beside them.
func TestOffsetsAreCodePoints(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b, err := Encode(anyArticle(t))
		if err != nil {
			t.Fatal(err)
		}
		var r struct {
			Text     string
			Mentions []struct {
				Start, End int
				Text       string
			}
		}
		if err := json.Unmarshal(b, &r); err != nil {
			t.Fatal(err)
		}
		runes := []rune(r.Text)
		for _, m := range r.Mentions {
			if s := string(runes[m.Start:m.End]); s != m.Text {
				t.Fatalf("[%d,%d) is %q, the record says %q", m.Start, m.End, s, m.Text)
			}
		}
	})
}

func TestDecodeRejects(t *testing.T) {
	good := `{"article":{"id":"a1"},"text":"Seven boats","mentions":[{"id":"m1","type":"org","start":0,"end":5,"text":"Seven"}],` +
		`"claims":[{"id":"c1","type":"goal","slots":{"a":[]},"evidence":[{"start":0,"end":5}],"status":"asserted"}]}`
	if _, err := Decode([]byte(good)); err != nil {
		t.Fatal(err)
	}
	for name, change := range map[string][2]string{
		"a span past the end":         {`"end":5,"text"`, `"end":12,"text"`},
		"a span before the start":     {`"start":0,"end":5,"text"`, `"start":-1,"end":5,"text"`},
		"a span that ends early":      {`"start":0,"end":5,"text"`, `"start":5,"end":0,"text"`},
		"a surface that is not there": {`"text":"Seven"}`, `"text":"Eight"}`},
		"a claim without evidence":    {`[{"start":0,"end":5}]`, `[]`},
		"evidence of nothing":         {`[{"start":0,"end":5}]`, `[{"start":5,"end":5}]`},
		"a claim of no known type":    {`"goal"`, `"gossip"`},
		"a slot that no slot holds":   {`{"a":[]}`, `{"a":{"b":1}}`},
		"a list of numbers":           {`{"a":[]}`, `{"a":[1]}`},
		"two records":                 {`"asserted"}]}`, `"asserted"}]}{}`},
	} {
		b := strings.Replace(good, change[0], change[1], 1)
		if b == good {
			t.Errorf("%s: nothing was changed", name)
		}
		if a, err := Decode([]byte(b)); err == nil {
			t.Errorf("%s was read as %+v", name, a)
		}
	}
}

func TestDifferences(t *testing.T) {
	a := &isnad.Article{ID: "a1", Text: "Seven boats", Mentions: []isnad.Mention{{Span: isnad.Span{End: 5}, ID: "m1", Type: isnad.MentionOrg}}}
	was, err := Encode(a)
	if err != nil {
		t.Fatal(err)
	}
	if d := Differences(was, was); d != nil {
		t.Errorf("a record differs from itself: %q", d)
	}
	a.Title = "Boats"
	a.Mentions = append(a.Mentions, isnad.Mention{Span: isnad.Span{Start: 6, End: 11}, ID: "m2", Type: isnad.MentionOrg})
	is, err := Encode(a)
	if err != nil {
		t.Fatal(err)
	}
	d := Differences(was, is)
	if len(d) != 2 || !strings.HasPrefix(d[0], "article: ") || !strings.HasPrefix(d[1], "mentions: 1 were, 2 are") {
		t.Errorf("got %q", d)
	}
}

// What is read can be written, and reads back as the same.
func FuzzDecode(f *testing.F) {
	f.Add([]byte(`{"article":{"id":"a1","published":{"value":"2031","evidence":[{"start":0,"end":1}]}},"text":"سبعة قوارب",` +
		`"mentions":[{"id":"m1","type":"quantity","start":0,"end":4,"text":"سبعة","value":7,"op":"=","of_span":{"start":5,"end":10}}],` +
		`"claims":[{"id":"c1","type":"goal","slots":{"a":["x"],"b":1e3,"c":true},"evidence":[{"start":0,"end":5}]}]}`))
	f.Fuzz(func(t *testing.T, b []byte) {
		a, err := Decode(b)
		if err != nil {
			return
		}
		once, err := Encode(a)
		if err != nil {
			t.Fatalf("%q was read and cannot be written: %v", b, err)
		}
		back, err := Decode(once)
		if err != nil {
			t.Fatalf("%q was written and cannot be read: %v", once, err)
		}
		twice, err := Encode(back)
		if err != nil || !bytes.Equal(once, twice) {
			t.Fatalf("%q is written again as %q (%v)", once, twice, err)
		}
	})
}

func TestValue(t *testing.T) {
	for _, v := range []isnad.Value{
		isnad.Text("x"), isnad.List("x", "y"), isnad.Number(math.Pi), isnad.Truth(false), {},
	} {
		b, err := json.Marshal(Value(v))
		if err != nil {
			t.Fatal(err)
		}
		var raw any
		if err := json.Unmarshal(b, &raw); err != nil {
			t.Fatal(err)
		}
		back, err := valueIn(raw)
		if err != nil || !back.Equal(v) || !slices.Equal(back.Texts(), v.Texts()) {
			t.Errorf("%v came back as %v (%v)", v, back, err)
		}
	}
}
