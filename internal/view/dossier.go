package view

import (
	"slices"
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/wording"
)

// Dossier is everything that the articles hold of one body, person or event.
type Dossier struct {
	Subject  string   // canonical name; as asked for when no article knows it
	Variants []string // how the articles write it, most frequent first
	Type     isnad.MentionType
	Sections []Section // those that hold something, in the order of [SectionIDs]
	Cited    []Cited   // who is quoted in its claims, most often first
	Articles []*isnad.Article
}

// Section is one part of a dossier.
type Section struct {
	ID    SectionID
	Lines []Line
	Notes []isnad.Comparison // of its claims: those that do not agree, then those that do
}

// Line is one fact of a section, with everybody who states it.
type Line struct {
	When    string // EDTF; "" when the claims give no time
	Subject string // whom the fact is about, when that is not the subject of the dossier
	Said    isnad.Phrase
	Status  isnad.Status
	Sources []Source
}

// Source is one article that states a fact.
type Source struct {
	Article int // its place in Dossier.Articles
	Claim   string
	Chain   []string
}

// Cited is a source that articles name, other than themselves.
type Cited struct {
	Name   string
	Claims int
}

// SectionID names a section.
type SectionID string

// The sections.
const (
	SectionRoster       SectionID = "roster"
	SectionMeetings     SectionID = "meetings"
	SectionGoals        SectionID = "goals"
	SectionPledges      SectionID = "pledges"
	SectionDesignations SectionID = "designations"
	SectionIncidents    SectionID = "incidents"
	SectionLeaders      SectionID = "leaders"
	SectionStrength     SectionID = "strength"
	SectionStatistics   SectionID = "statistics"
	SectionStatements   SectionID = "statements"
)

// SectionIDs are the sections in the order in which people read them.
var SectionIDs = []SectionID{
	SectionRoster, SectionMeetings, SectionGoals, SectionPledges, SectionDesignations,
	SectionIncidents, SectionLeaders, SectionStrength, SectionStatistics, SectionStatements,
}

// sectionOf says where the claims of a type stand.
var sectionOf = map[isnad.ClaimType]SectionID{
	isnad.ClaimMembership: SectionRoster, isnad.ClaimFounding: SectionRoster,
	isnad.ClaimMeeting: SectionMeetings, isnad.ClaimAttendance: SectionMeetings,
	isnad.ClaimGoal: SectionGoals, isnad.ClaimPledge: SectionPledges, isnad.ClaimDesignation: SectionDesignations,
	isnad.ClaimIncident: SectionIncidents, isnad.ClaimCasualties: SectionIncidents,
	isnad.ClaimRole: SectionLeaders, isnad.ClaimLeadershipChange: SectionLeaders,
	isnad.ClaimStrength: SectionStrength, isnad.ClaimTerritory: SectionStrength,
	isnad.ClaimStatistic: SectionStatistics,
}

// DossierOf gathers what the survey holds of the subject, which may be given by
// any name that an article uses; ok is false when it holds nothing.
func DossierOf(s *Survey, subject string) (d Dossier, ok bool) {
	names := canonicals(s, subject)
	b := builder{survey: s, names: names, sections: map[SectionID]*Section{}, numbers: map[string]int{}}
	kept := map[string]map[string]bool{}
	for _, a := range byDate(s.Articles) {
		for i := range a.Claims {
			if c := &a.Claims[i]; Concerns(c, names) {
				b.claim(a, c)
				if kept[a.ID] == nil {
					kept[a.ID] = map[string]bool{}
				}
				kept[a.ID][c.ID] = true
			}
		}
		for i := range a.Attributions {
			if t := &a.Attributions[i]; slices.Contains(names, t.Source) {
				b.statement(a, t)
			}
		}
		if b.numbers[a.ID] == 0 && slices.ContainsFunc(a.Mentions, func(m isnad.Mention) bool { return slices.Contains(names, m.Canonical) }) {
			b.number(a)
		}
	}
	b.notes(kept)
	d = Dossier{
		Subject: captionOf(names, subject), Variants: variants(s, names), Type: typeOf(s, names),
		Articles: b.articles, Cited: b.citations(),
	}
	for _, id := range SectionIDs {
		if sec := b.sections[id]; sec != nil {
			sec.sort()
			d.Sections = append(d.Sections, *sec)
		}
	}
	return d, len(d.Articles) > 0
}

// captionOf is the name under which the dossier goes: the shortest canonical
// one.
func captionOf(names []string, asked string) string {
	best := asked
	for i, n := range names {
		if i == 0 || len(n) < len(best) {
			best = n
		}
	}
	return best
}

func typeOf(s *Survey, names []string) isnad.MentionType {
	count := map[string]int{}
	for i := range s.Articles {
		for _, m := range s.Articles[i].Mentions {
			if slices.Contains(names, m.Canonical) {
				count[string(m.Type)]++
			}
		}
	}
	if most := byCount(count); len(most) > 0 {
		return isnad.MentionType(most[0])
	}
	return ""
}

// builder fills a dossier article by article.
type builder struct {
	survey   *Survey
	names    []string
	sections map[SectionID]*Section
	articles []*isnad.Article
	numbers  map[string]int // article id → its place in articles, from 1
	cited    map[string]int
}

func (b *builder) number(a *isnad.Article) int {
	if b.numbers[a.ID] == 0 {
		b.articles = append(b.articles, a)
		b.numbers[a.ID] = len(b.articles)
	}
	return b.numbers[a.ID] - 1
}

func (b *builder) section(id SectionID) *Section {
	if b.sections[id] == nil {
		b.sections[id] = &Section{ID: id}
	}
	return b.sections[id]
}

// claim adds a claim to its section: to the line that says the same, or as a
// new one.
func (b *builder) claim(a *isnad.Article, c *isnad.Claim) {
	subject, said := Say(c)
	line := Line{When: When(c), Subject: b.short(subject), Said: b.atOwnMeeting(said), Status: c.Status}
	source := Source{Article: b.number(a), Claim: c.ID, Chain: c.Chain}
	b.section(sectionOf[c.Type]).add(line, source)
	for _, name := range c.Chain {
		if b.cited == nil {
			b.cited = map[string]int{}
		}
		b.cited[name]++
	}
}

// short leaves the subject of the dossier out of the subject of a fact: of the
// body itself nothing remains, of its meeting the word for it.
func (b *builder) short(subject string) string {
	for _, name := range b.names {
		if subject == name {
			return ""
		}
		if rest, ok := strings.CutPrefix(subject, name+" "); ok {
			return rest
		}
	}
	return subject
}

// atOwnMeeting says of somebody at the subject's own meeting only whether he came.
func (b *builder) atOwnMeeting(said isnad.Phrase) isnad.Phrase {
	if alone, ok := aloneMessages[said.Message]; ok {
		if meeting := said.Args[0].Text; b.short(meeting) != meeting {
			return wording.Message(alone)
		}
		return said
	}
	if len(said.Args) == 0 {
		return said
	}
	args := make([]isnad.Phrase, len(said.Args))
	for i, arg := range said.Args {
		args[i] = b.atOwnMeeting(arg)
	}
	said.Args = args
	return said
}

// aloneMessages say without the meeting whether somebody came.
var aloneMessages = map[string]string{atMessage: "say.present", absentMessage: "say.absent"}

// statement adds what the subject itself is quoted with.
func (b *builder) statement(a *isnad.Article, t *isnad.Attribution) {
	line := Line{When: a.Date(), Said: wording.Text(strings.Join(strings.Fields(t.Content.In(a.Text)), " ")), Status: isnad.StatusAsserted}
	var chain []string
	if len(t.Chain) > 1 {
		chain = t.Chain[1:]
	}
	b.section(SectionStatements).add(line, Source{Article: b.number(a), Chain: chain})
}

func (s *Section) add(line Line, source Source) {
	for i := range s.Lines {
		l := &s.Lines[i]
		if l.When == line.When && l.Subject == line.Subject && l.Said.Equal(line.Said) && l.Status == line.Status {
			l.Sources = append(l.Sources, source)
			return
		}
	}
	line.Sources = []Source{source}
	s.Lines = append(s.Lines, line)
}

// sort puts the lines into the order of time; those without one come last, in
// the order of their articles.
func (s *Section) sort() {
	slices.SortStableFunc(s.Lines, func(a, b Line) int { return int(dayOf(a.When)) - int(dayOf(b.When)) })
}

// notes puts the comparisons in which the subject's claims stand to the sections
// of these claims, disagreements first.
func (b *builder) notes(kept map[string]map[string]bool) {
	for _, agree := range []bool{false, true} {
		for _, c := range b.survey.Comparisons {
			if (c.Verdict == isnad.VerdictAgree) != agree || !slices.ContainsFunc(c.Claims, func(m isnad.Compared) bool { return kept[m.Article][m.Claim] }) {
				continue
			}
			t, _, _ := strings.Cut(c.Slot, ".")
			sec := b.sections[sectionOf[isnad.ClaimType(t)]]
			if sec == nil {
				continue
			}
			sec.Notes = append(sec.Notes, c)
			for _, m := range c.Claims {
				if a := b.survey.Article(m.Article); a != nil && !agree {
					b.number(a) // whoever says otherwise is a source too
				}
			}
		}
	}
}

func (b *builder) citations() []Cited {
	var out []Cited
	for _, name := range byCount(b.cited) {
		out = append(out, Cited{name, b.cited[name]})
	}
	return out
}
