package view_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/view"
	"github.com/isnad-project/isnad/internal/wording"
)

// word is a mention of the first place where surface stands in text.
func word(text, surface string, t isnad.MentionType, canonical string) isnad.Mention {
	start := strings.Index(text, surface)
	return isnad.Mention{Span: isnad.Span{Start: start, End: start + len(surface)}, Type: t, Canonical: canonical}
}

func claim(id, text, evidence string, t isnad.ClaimType, slots isnad.Slots, chain ...string) isnad.Claim {
	start := strings.Index(text, evidence)
	c, err := isnad.NewClaim(text, t, slots, isnad.Span{Start: start, End: start + len(evidence)})
	if err != nil {
		panic(err)
	}
	c.ID, c.Chain = id, chain
	return c
}

// survey is two articles about an invented league, with one comparison.
func survey() view.Survey {
	const first = "قال هادي نعوم إن رابطة الأنهار تضم 30 دولة"
	const second = "عقدت «رابطة الأنهار» اجتماعها في نوربورت، وهي تضم 34 دولة، برئاسة الوزير هادي نعوم"
	const league, hadi = "Rivers League", "Hadi Naoum"
	a := isnad.Article{
		ID: "a", Path: "a.txt", Text: first, Outlet: isnad.Outlet{Name: "الضفة", Domain: "bank.example"},
		Published: &isnad.Published{Value: "2029-03-01"},
		Mentions:  []isnad.Mention{word(first, "هادي نعوم", isnad.MentionPerson, hadi), word(first, "رابطة الأنهار", isnad.MentionOrg, league)},
		Claims: []isnad.Claim{claim("c1", first, "تضم 30 دولة", isnad.ClaimMembership, isnad.Slots{
			"org": isnad.Text(league), "count": isnad.Number(30), "counted": isnad.Text("countries"), "as_of": isnad.Text("2029-03"),
		}, hadi)},
		Attributions: []isnad.Attribution{{ID: "a1", Source: hadi, Content: isnad.Span{Start: strings.Index(first, "رابطة"), End: len(first)}, Chain: []string{hadi}}},
	}
	b := isnad.Article{
		ID: "b", Path: "b.txt", Text: second, Published: &isnad.Published{Value: "2031-05-22"},
		Mentions: []isnad.Mention{
			word(second, "رابطة الأنهار", isnad.MentionOrg, league), word(second, "نوربورت", isnad.MentionPlace, "Norport"),
			word(second, "هادي نعوم", isnad.MentionPerson, hadi),
		},
		Claims: []isnad.Claim{
			claim("c1", second, "عقدت «رابطة الأنهار» اجتماعها في نوربورت", isnad.ClaimMeeting, isnad.Slots{
				"what": isnad.Text("Rivers League meeting"), "date": isnad.Text("2031-05-22"), "city": isnad.Text("Norport"),
			}),
			claim("c2", second, "تضم 34 دولة", isnad.ClaimMembership, isnad.Slots{
				"org": isnad.Text(league), "count": isnad.Number(34), "as_of": isnad.Text("2031-05"),
			}),
			claim("c3", second, "الوزير هادي نعوم", isnad.ClaimRole, isnad.Slots{"person": isnad.Text(hadi), "role": isnad.Text("Minister"), "org": isnad.Text("Norland")}),
		},
	}
	b.Mentions[1].Place = &isnad.Place{Kind: isnad.PlaceCity, Country: "NO"}
	return view.Survey{
		Articles: []isnad.Article{b, a},
		Stories: []isnad.Story{
			{ID: "s1", Reports: []isnad.Report{{Article: "a"}}}, {ID: "s2", Reports: []isnad.Report{{Article: "b"}}},
		},
		Comparisons: []isnad.Comparison{
			{Slot: "membership.count/Rivers League", Subject: league, Verdict: isnad.VerdictChanged, Claims: []isnad.Compared{{Article: "a", Claim: "c1"}, {Article: "b", Claim: "c2"}}},
			{Slot: "role.role/Hadi Naoum", Subject: hadi, Verdict: isnad.VerdictAgree, Claims: []isnad.Compared{{Article: "b", Claim: "c3"}}},
		},
	}
}

func TestNarrow(t *testing.T) {
	for _, c := range []struct {
		name                         string
		filter                       view.Filter
		articles, claims, comparings int
	}{
		{"nothing asked", view.Filter{}, 2, 4, 2},
		{"a type", view.Filter{Types: []isnad.ClaimType{isnad.ClaimRole}}, 1, 1, 1},
		{"a body by its Arabic name", view.Filter{Entity: "رابطة الأنهار"}, 2, 3, 1},
		{"a body in quotation marks", view.Filter{Entity: "«رابطة الأنهار»"}, 2, 3, 1},
		{"a person by a part of the name", view.Filter{Entity: "naoum"}, 2, 2, 2},
		{"a place", view.Filter{Place: "Norport"}, 1, 1, 0},
		{"since", view.Filter{Since: "2030"}, 1, 3, 2},
		{"until", view.Filter{Until: "2029-03"}, 1, 1, 1},
		{"an outlet by its domain", view.Filter{Outlet: "bank.example"}, 1, 1, 1},
		{"an outlet by its name", view.Filter{Outlet: "الضفه"}, 1, 1, 1},
		{"a story", view.Filter{Story: "s2"}, 1, 3, 2},
		{"nobody", view.Filter{Entity: "Nobody"}, 0, 0, 0},
	} {
		s := survey()
		got := s.Narrow(c.filter)
		claims := 0
		for _, a := range got.Articles {
			claims += len(a.Claims)
		}
		if len(got.Articles) != c.articles || claims != c.claims || len(got.Comparisons) != c.comparings {
			t.Errorf("%s: %d articles, %d claims, %d comparisons; want %d, %d, %d", c.name,
				len(got.Articles), claims, len(got.Comparisons), c.articles, c.claims, c.comparings)
		}
		if c.articles < 2 && len(got.Stories) != c.articles {
			t.Errorf("%s: %d stories for %d articles", c.name, len(got.Stories), c.articles)
		}
		if full := survey(); len(s.Articles[0].Claims) != len(full.Articles[0].Claims) {
			t.Errorf("%s: the survey itself was narrowed", c.name)
		}
	}
}

func TestTimeline(t *testing.T) {
	s := survey()
	var whens []string
	for _, m := range view.Timeline(&s) {
		whens = append(whens, m.When)
	}
	if want := []string{"2029-03", "2031-05", "2031-05-22"}; !slices.Equal(whens, want) {
		t.Errorf("the timeline is %v, want %v", whens, want)
	}
}

func TestEntities(t *testing.T) {
	s := survey()
	all := view.Entities(&s)
	if len(all) != 3 || all[0].Caption != "Hadi Naoum" || all[2].Caption != "Norport" {
		t.Fatalf("the entities are %+v", all)
	}
	hadi := all[0]
	if !slices.Equal(hadi.Variants, []string{"هادي نعوم"}) || len(hadi.Articles) != 2 || len(hadi.Roles) != 1 || hadi.Roles[0].From != "2031-05-22" {
		t.Errorf("the person is %+v", hadi)
	}
	if all[2].Country != "NO" {
		t.Errorf("the place is %+v", all[2])
	}
}

func english(p isnad.Phrase) string { return wording.English(lexicon.Default()).Say(p) }

func TestDossier(t *testing.T) {
	s := survey()
	for _, asked := range []string{"Rivers League", "rivers league", "رابطة الأنهار", "للرابطة"} {
		d, ok := view.DossierOf(&s, asked)
		if asked == "للرابطة" {
			if ok {
				t.Errorf("%s names no whole name, and is %s", asked, d.Subject)
			}
			continue
		}
		if !ok || d.Subject != "Rivers League" || d.Type != isnad.MentionOrg || len(d.Articles) != 2 || d.Articles[0].ID != "a" {
			t.Fatalf("%s: the dossier is %+v", asked, d)
		}
	}
	d, _ := view.DossierOf(&s, "Rivers League")
	var ids []view.SectionID
	for _, sec := range d.Sections {
		ids = append(ids, sec.ID)
	}
	if !slices.Equal(ids, []view.SectionID{view.SectionRoster, view.SectionMeetings}) {
		t.Fatalf("the sections are %v", ids)
	}
	roster := d.Sections[0]
	if len(roster.Lines) != 2 || english(roster.Lines[0].Said) != "30 countries" || english(roster.Lines[1].Said) != "34 members" {
		t.Errorf("the roster is %+v", roster.Lines)
	}
	if len(roster.Notes) != 1 || roster.Notes[0].Verdict != isnad.VerdictChanged {
		t.Errorf("the notes are %+v", roster.Notes)
	}
	if line := d.Sections[1].Lines[0]; line.Subject != "meeting" || english(line.Said) != "Norport" || line.Sources[0].Article != 1 {
		t.Errorf("the meeting is %+v", line)
	}
	if len(d.Cited) != 1 || d.Cited[0] != (view.Cited{Name: "Hadi Naoum", Claims: 1}) {
		t.Errorf("cited are %+v", d.Cited)
	}
	if part, ok := view.DossierOf(&s, "نعوم"); !ok || part.Subject != "Hadi Naoum" {
		t.Errorf("a part of a name leads to %q", part.Subject)
	}
	person, _ := view.DossierOf(&s, "هادي نعوم")
	if last := person.Sections[len(person.Sections)-1]; last.ID != view.SectionStatements || english(last.Lines[0].Said) != "رابطة الأنهار تضم 30 دولة" {
		t.Errorf("what he says is %+v", last)
	}
}

func TestSay(t *testing.T) {
	text := func(s string) isnad.Value { return isnad.Text(s) }
	for _, c := range []struct {
		claim isnad.Claim
		want  string
	}{
		{isnad.Claim{Type: isnad.ClaimMembership, Slots: isnad.Slots{"org": text("L"), "count": isnad.Number(1200), "op": text(">")}}, "L: more than 1,200 members"},
		{isnad.Claim{Type: isnad.ClaimAttendance, Slots: isnad.Slots{"person": text("H"), "meeting": text("L meeting 2031-05"), "present": isnad.Truth(false), "reason": text("المرض")}}, "H: absent from L meeting, because of المرض"},
		{isnad.Claim{Type: isnad.ClaimPledge, Slots: isnad.Slots{"donor": text("N"), "amount": isnad.Number(3e8), "currency": text("EUR"), "recipients": isnad.List("A", "B")}}, "N: 300,000,000 EUR, to A, B"},
		{isnad.Claim{Type: isnad.ClaimCasualties, Slots: isnad.Slots{"incident": text("attack N 2031-04-09"), "killed": isnad.Number(12), "op": text(">=")}}, "attack N: at least 12 killed"},
		{isnad.Claim{Type: isnad.ClaimTerritory, Status: isnad.StatusDenied, Slots: isnad.Slots{"org": text("W"), "status": text("lost")}}, "W: denied: lost"},
		{isnad.Claim{Type: isnad.ClaimStatistic, Slots: isnad.Slots{"measure": text("attacks"), "value": isnad.Number(28.5), "unit": text("percent")}}, "attacks: 28.5 percent"},
	} {
		subject, statement := view.Say(&c.claim)
		if got := subject + ": " + english(statement); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}
