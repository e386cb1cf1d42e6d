package cluster_test

import (
	"strings"
	"testing"

	"github.com/isnad-project/isnad"
)

// Each case shows one rule of docs/comparisons.md by articles about an invented
// body.
func TestVerdicts(t *testing.T) {
	const north = "; place:country:NO:Norland; place:city:NO:Norport; place:city:NO:Southport; place:region:NO:Northern Norland"
	killed := func(n int, op string) said {
		return said{claim: isnad.ClaimCasualties, slots: slots{"incident": "attack Norport 2031-04-09", "place": "Norport", "date": "2031-04-09", "killed": n, "op": op}}
	}
	attack := func(s slots) said { return said{claim: isnad.ClaimIncident, slots: s} }
	land := func(s slots) said {
		s["org"] = "Black Wave"
		return said{claim: isnad.ClaimTerritory, slots: s}
	}
	office := func(person, role, org string) said {
		return said{claim: isnad.ClaimRole, slots: slots{"person": person, "role": role, "org": org}}
	}
	for _, c := range []struct {
		name    string
		slot    string
		verdict isnad.Verdict
		a, b    isnad.Article
	}{
		{
			"a bound holds for a number near it", "membership.count/Rivers League", isnad.VerdictAgree,
			article("a", "2031-03-01", league, member(30, ">", "countries", "2031-03")),
			article("b", "2031-03-05", league, member(34, "=", "countries", "2031-03")),
		},
		{
			"a body grows", "membership.count/Rivers League", isnad.VerdictChanged,
			article("a", "2030-03-01", league, member(30, "=", "countries", "2030-03")),
			article("b", "2031-05-05", league, member(34, "=", "countries", "2031-05")),
		},
		{
			"two sizes in one month", "membership.count/Rivers League", isnad.VerdictDiffer,
			article("a", "2031-05-01", league, member(30, "=", "countries", "2031-05")),
			article("b", "2031-05-05", league, member(34, "=", "countries", "2031-05")),
		},
		{
			"one number of two things", "membership.counted/Rivers League/2031", isnad.VerdictDiffer,
			article("a", "2031-05-01", league, member(34, "=", "countries", "2031-05")),
			article("b", "2031-05-05", league, member(34, "=", "countries and organisations", "2031-05")),
		},
		{
			"those who came and those who belong", "meeting.participants_count|membership.count/Rivers League/2031-05", isnad.VerdictNotComparable,
			article("a", "2031-05-23", league, meets(slots{"date": "2031-05-22", "participants_count": 27})),
			article("b", "2031-05-24", league, member(34, "=", "countries", "2031-05")),
		},
		{
			"a finer date", "founding.date/Rivers League", isnad.VerdictAgree,
			article("a", "2031-05-23", league, said{claim: isnad.ClaimFounding, slots: slots{"org": "Rivers League", "date": "2017"}}),
			article("b", "2031-05-24", league, said{claim: isnad.ClaimFounding, slots: slots{"org": "Rivers League", "date": "2017-06/2017-12"}}),
		},
		{
			"another date", "founding.date/Rivers League", isnad.VerdictDiffer,
			article("a", "2031-05-23", league, said{claim: isnad.ClaimFounding, slots: slots{"org": "Rivers League", "date": "2017"}}),
			article("b", "2031-05-24", league, said{claim: isnad.ClaimFounding, slots: slots{"org": "Rivers League", "date": "2018-02"}}),
		},
		{
			"planned in one city, held in another", "meeting.city/Rivers League meeting/2031-05", isnad.VerdictSuperseded,
			article("a", "2031-03-18", league+north, meets(slots{"date": "2031-05", "city": "Norport"}).planned()),
			article("b", "2031-05-22", league+north, meets(slots{"date": "2031-05-22", "city": "Southport"})),
		},
		{
			"held in two cities at once", "meeting.city/Rivers League meeting/2031-05", isnad.VerdictDiffer,
			article("a", "2031-05-22", league+north, meets(slots{"date": "2031-05-22", "city": "Norport"})),
			article("b", "2031-05-22", league+north, meets(slots{"date": "2031-05-22", "city": "Southport"})),
		},
		{
			"a host and the country that he acts for", "meeting.host/Rivers League meeting/2031-05", isnad.VerdictAgree,
			article("a", "2031-05-22", league+"; person:Mona Hadi", meets(slots{"date": "2031-05-22", "host": "Mona Hadi"})),
			article("b", "2031-05-22", league+north, meets(slots{"date": "2031-05-22", "host": "Norland"})),
		},
		{
			"a chair who did not come", "meeting.chair/Rivers League meeting/2031-05", isnad.VerdictSuperseded,
			article("a", "2031-03-18", league, meets(slots{"date": "2031-05", "chair": []string{"Rui Mendes"}}).planned()),
			article("b", "2031-05-22", league, came("Rui Mendes", "Rivers League meeting 2031-05-22", false)),
		},
		{
			"expected, then absent", "attendance.present/Rui Mendes/Rivers League meeting 2031-05", isnad.VerdictSuperseded,
			article("a", "2031-03-18", league, came("Rui Mendes", "Rivers League meeting 2031-05", true).planned()),
			article("b", "2031-05-22", league, came("Rui Mendes", "Rivers League meeting 2031-05-22", false)),
		},
		{
			"annual and ministerial", "meeting.level/Rivers League meeting/2031-05", isnad.VerdictAgree,
			article("a", "2031-05-22", league, meets(slots{"date": "2031-05-22", "level": "annual"})),
			article("b", "2031-05-22", league, meets(slots{"date": "2031-05-22", "level": "ministerial"})),
		},
		{
			"the first there, but not at that level", "meeting.first_in|meeting.country/Rivers League meeting/ministerial", isnad.VerdictNotComparable,
			article("a", "2031-05-22", league+"; place:continent::Africa", meets(slots{"date": "2031-05-22", "level": "ministerial", "first_in": "Africa"})),
			article("b", "2029-05-22", league+"; place:country:KE:Kenya", meets(slots{"date": "2029-05-20", "country": "Kenya"})),
		},
		{
			"not the first there", "meeting.first_in|meeting.country/Rivers League meeting/ministerial", isnad.VerdictDiffer,
			article("a", "2031-05-22", league+"; place:continent::Africa", meets(slots{"date": "2031-05-22", "level": "ministerial", "first_in": "Africa"})),
			article("b", "2029-05-22", league+"; place:country:KE:Kenya", meets(slots{"date": "2029-05-20", "level": "ministerial", "country": "Kenya"})),
		},
		{
			"each the last before its own article", "meeting.date/Rivers League meeting/last ministerial", isnad.VerdictChanged,
			article("a", "2029-05-22", league, meets(slots{"date": "2028-07-12", "level": "ministerial"})),
			article("b", "2031-05-22", league, meets(slots{"date": "2030-06", "level": "ministerial"})),
		},
		{
			"a toll that rises", "casualties.killed/attack/Norport/2031-04", isnad.VerdictChanged,
			article("a", "2031-04-09", league+north, killed(12, "=")), article("b", "2031-04-11", league+north, killed(19, "=")),
		},
		{
			"two tolls of one day", "casualties.killed/attack/Norport/2031-04", isnad.VerdictDiffer,
			article("a", "2031-04-09", league+north, killed(12, "=")), article("b", "2031-04-09", league+north, killed(21, "=")),
		},
		{
			"a toll that falls", "casualties.killed/attack/Norport/2031-04", isnad.VerdictDiffer,
			article("a", "2031-04-09", league+north, killed(21, "=")), article("b", "2031-04-11", league+north, killed(12, "=")),
		},
		{
			"two regions of one country", "incident.region/prison-attack/2031-01", isnad.VerdictDiffer,
			article("a", "2031-01-20", league+north, attack(slots{"kind": "prison-attack", "actor": "Black Wave", "target": "Stone Prison", "region": "Northern Norland", "date": "2031-01"})),
			article("b", "2031-01-21", league+north, attack(slots{"kind": "prison-attack", "actor": "Black Wave", "target": "Stone Prison", "region": "Southern Norland", "date": "2031-01"})),
		},
		{
			"a region and its country", "incident.place/raid/Salim Dari", isnad.VerdictAgree,
			article("a", "2031-02-20", north+"; person:Salim Dari", attack(slots{"kind": "raid", "target": "Salim Dari", "place": "Norland", "date": "2031-02"})),
			article("b", "2031-02-21", north+"; person:Salim Dari", attack(slots{"kind": "raid", "target": "Salim Dari", "place": "Northern Norland", "date": "2031-02-04"})),
		},
		{
			"a name and a description", "incident.target/prison-attack/2031-01", isnad.VerdictAgree,
			article("a", "2031-01-20", league+north, attack(slots{"kind": "prison-attack", "actor": "Black Wave", "target": "Stone Prison", "place": "Norport", "date": "2031-01"})),
			article("b", "2031-01-21", league+north, attack(slots{"kind": "prison-attack", "actor": "Black Wave", "target": "سجن قرب الميناء", "place": "Northern Norland", "date": "2031-01"})),
		},
		{
			"two manners of one death", "leadership_change.manner/Black Wave", isnad.VerdictDiffer,
			article("a", "2031-02-20", league, said{claim: isnad.ClaimLeadershipChange, slots: slots{"org": "Black Wave", "predecessor": "Salim Dari", "manner": "suicide", "date": "2031-02-04"}}),
			article("b", "2031-02-21", league, said{claim: isnad.ClaimLeadershipChange, slots: slots{"org": "Black Wave", "predecessor": "Salim Dari", "manner": "killed", "date": "2031-02"}}),
		},
		{
			"one man under two spellings", "leadership_change.predecessor/Black Wave", isnad.VerdictAgree,
			article("a", "2031-02-20", league, said{claim: isnad.ClaimLeadershipChange, slots: slots{"org": "Black Wave", "predecessor": "Abu Salim al-Qurashi", "date": "2031-02-04"}}),
			article("b", "2031-02-21", league, said{claim: isnad.ClaimLeadershipChange, slots: slots{"org": "Black Wave", "predecessor": "Abu Salim al-Hashimi al-Quraishi", "date": "2031-02"}}),
		},
		{
			"a bound that the other is many times", "statistic.value/attacks/Africa/2030", isnad.VerdictDiffer,
			article("a", "2031-02-20", "place:continent::Africa", said{claim: isnad.ClaimStatistic, slots: slots{"measure": "attacks", "value": 70, "op": ">", "unit": "count", "place": "Africa", "period": "2030"}}),
			article("b", "2031-02-21", "place:continent::Africa", said{claim: isnad.ClaimStatistic, slots: slots{"measure": "attacks", "value": 500, "unit": "count", "place": "Africa", "period": "2030"}}),
		},
		{
			"an office handed on within a month", "role.person/Black Wave/leader", isnad.VerdictChanged,
			article("a", "2031-08-03", league, said{claim: isnad.ClaimRole, slots: slots{"org": "Black Wave", "role": "leader", "person": "Salim Dari"}}),
			article("b", "2031-08-06", league, said{claim: isnad.ClaimRole, slots: slots{"org": "Black Wave", "role": "leader", "person": "Yasin Wafi"}},
				said{claim: isnad.ClaimLeadershipChange, slots: slots{"org": "Black Wave", "predecessor": "Salim Dari", "successor": "Yasin Wafi", "date": "2031-08"}}),
		},
		{
			"strengths of two years", "strength.count/Black Wave/Norland", isnad.VerdictChanged,
			article("a", "2029-01-20", north, said{claim: isnad.ClaimStrength, slots: slots{"org": "Black Wave", "count": 1000, "op": ">=", "place": "Norland"}}),
			article("b", "2031-01-20", north, said{claim: isnad.ClaimStrength, slots: slots{"org": "Black Wave", "count": 10000, "op": ">=", "place": "Norland"}}),
		},
		{
			"an area and words", "territory.area_km2|territory.extent/Black Wave/controlled", isnad.VerdictNotComparable,
			article("a", "2031-01-20", north, land(slots{"status": "controlled", "area_km2": 9000})),
			article("b", "2031-01-20", north, land(slots{"status": "controlled", "extent": "أراض واسعة"})),
		},
		{
			"lost and recovered", "territory.status/Black Wave/lost", isnad.VerdictAgree,
			article("a", "2031-01-20", north, land(slots{"status": "lost"})), article("b", "2031-01-20", north, land(slots{"status": "recovered"})),
		},
		{
			"affirmed and denied", "territory.status/Black Wave/2031-01", isnad.VerdictDiffer,
			article("a", "2031-01-20", north, land(slots{"status": "lost"})), article("b", "2031-01-22", north, land(slots{"status": "lost"}).denied()),
		},
		{
			"two holders of one office, one after the other", "role.person/Norland/Prime Minister", isnad.VerdictChanged,
			article("a", "2029-01-20", north, office("Mona Hadi", "Prime Minister", "Norland")), article("b", "2031-01-20", north, office("Omar Said", "Prime Minister", "Norland")),
		},
		{
			"two holders of one office at once", "role.person/Norland/Prime Minister", isnad.VerdictDiffer,
			article("a", "2031-01-20", north, office("Mona Hadi", "Prime Minister", "Norland")), article("b", "2031-01-22", north, office("Omar Said", "Prime Minister", "Norland")),
		},
		{
			"two titles of one person", "role.role/Mona Hadi", isnad.VerdictAgree,
			article("a", "2031-01-20", north, office("Mona Hadi", "Prime Minister", "Norland")), article("b", "2031-01-22", north, office("Mona Hadi", "head of the cabinet", "Norland")),
		},
		{
			"an office left behind", "role.role/Mona Hadi", isnad.VerdictChanged,
			article("a", "2029-01-20", north, office("Mona Hadi", "Prime Minister", "Norland")), article("b", "2031-01-22", north, office("Mona Hadi", "former Prime Minister", "Norland")),
		},
		{
			"one list, two kinds of things on it", "designation.of/Rivers League/Africa", isnad.VerdictDiffer,
			article("a", "2031-01-20", "place:continent::Africa", said{claim: isnad.ClaimDesignation, slots: slots{"authority": "Rivers League", "count": 14, "of": "كيانا", "place": "Africa"}}),
			article("b", "2031-01-22", "place:continent::Africa", said{claim: isnad.ClaimDesignation, slots: slots{"authority": "Rivers League", "count": 14, "of": "قرصانا", "place": "Africa"}}),
		},
		{
			"help with and without an amount", "pledge.amount/Norland/Africa", isnad.VerdictNotComparable,
			article("a", "2031-01-20", "place:continent::Africa", said{claim: isnad.ClaimPledge, slots: slots{"donor": "Norland", "amount": 120000000, "op": "~", "recipients": []string{"Western Africa"}}}),
			article("b", "2031-01-22", "place:continent::Africa", said{claim: isnad.ClaimPledge, slots: slots{"donor": "Norland", "recipients": []string{"Africa"}}}),
		},
		{
			"goals of one line of effort", "goal.text/Rivers League/finance", isnad.VerdictAgree,
			article("a", "2031-01-20", league, said{claim: isnad.ClaimGoal, slots: slots{"org": "Rivers League", "line": "finance", "text": "قطع مصادر التمويل"}}),
			article("b", "2031-01-22", league, said{claim: isnad.ClaimGoal, slots: slots{"org": "Rivers League", "line": "finance", "text": "تجفيف الأموال"}}),
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			all := compare(c.a, c.b)
			got, ok := find(all, c.slot)
			if !ok {
				t.Fatalf("no comparison %s, but\n%s", c.slot, slotsOf(all))
			}
			if got.Verdict != c.verdict || got.Why == "" {
				t.Errorf("%s is %s (%s), want %s", c.slot, got.Verdict, got.Why, c.verdict)
			}
		})
	}
}

func TestWhatDoesNotMeet(t *testing.T) {
	const north = "place:country:NO:Norland; place:city:NO:Norport; place:city:NO:Southport"
	hit := func(place, date string) said {
		return said{claim: isnad.ClaimIncident, slots: slots{"kind": "attack", "actor": "Black Wave", "place": place, "date": date}}
	}
	for _, c := range []struct {
		name string
		a, b isnad.Article
	}{
		{"two attacks of one group in two towns", article("a", "2031-01-20", north, hit("Norport", "2031-01-19")), article("b", "2031-01-20", north, hit("Southport", "2031-01-19"))},
		{"two attacks on one town, a week apart", article("a", "2031-01-20", north, hit("Norport", "2031-01-10")), article("b", "2031-01-20", north, hit("Norport", "2031-01-19"))},
		{"meetings of two months", article("a", "2031-01-20", league, meets(slots{"date": "2031-01-10", "city": "Norport"})), article("b", "2031-03-20", league, meets(slots{"date": "2031-03-10", "city": "Southport"}))},
		{"sizes of two bodies", article("a", "2031-01-20", league, member(3, "=", "", "2031")), article("b", "2031-01-20", "", said{claim: isnad.ClaimMembership, slots: slots{"org": "Lakes League", "count": 5}})},
		{"one voice that says a thing twice", article("a", "2031-01-20", league, member(3, "=", "", "2031"), member(3, "=", "", "2031")), article("b", "2031-01-20", "")},
	} {
		if all := compare(c.a, c.b); len(all) > 0 {
			t.Errorf("%s: compared as\n%s", c.name, slotsOf(all))
		}
	}
}

func TestTwoVoicesOfOneArticle(t *testing.T) {
	lost := said{claim: isnad.ClaimTerritory, slots: slots{"org": "Black Wave", "status": "lost"}}
	all := compare(article("a", "2031-01-20", "", lost.by("Mona Hadi"), lost.denied().by("Harbour Watch")))
	if c, ok := find(all, "territory.status/Black Wave/2031-01"); !ok || c.Verdict != isnad.VerdictDiffer || c.Roots != 2 {
		t.Errorf("one affirms, one denies: %s", slotsOf(all))
	}
}

// One article that tells of two days tells of two meetings, and another that
// knows one of the days speaks of that one.
func TestTwoMeetingsOfOneMonth(t *testing.T) {
	const names = league + "; place:city:NO:Norport; place:city:NO:Southport"
	all := compare(
		article("a", "2031-08-20", names, meets(slots{"date": "2031-07-12", "city": "Norport"}), meets(slots{"date": "2031-07-26", "city": "Southport"})),
		article("b", "2031-08-20", names, meets(slots{"date": "2031-07-12", "city": "Norport"})),
	)
	c, ok := find(all, "meeting.city/Rivers League meeting/2031-07-12")
	if !ok || c.Verdict != isnad.VerdictAgree || len(c.Claims) != 2 {
		t.Errorf("want the two claims on 12 July, got\n%s", slotsOf(all))
	}
}

func TestValuesKeepTheirBounds(t *testing.T) {
	all := compare(
		article("a", "2031-03-01", league, member(30, ">", "", "2031-03")),
		article("b", "2031-03-05", league, member(34, "=", "", "2031-03")),
	)
	c, _ := find(all, "membership.count/Rivers League")
	if len(c.Claims) != 2 || c.Claims[0].Op != isnad.OpMore || c.Claims[0].Path != "a.txt" || c.Claims[0].AsOf != "2031-03" {
		t.Errorf("the claims are %+v", c.Claims)
	}
}

// A copy that changes a figure is no second witness against the first.
func TestACopyThatChangesAFigure(t *testing.T) {
	text := "عقدت رابطة الأنهار اجتماعها السنوي في الميناء الكبير وبحثت فيه سلامة السفن والبحارة في الخليج الجنوبي وتضم الرابطة كذا دولة"
	a, b := article("a", "2031-05-01", league, member(30, "=", "", "")), article("b", "2031-05-01", league, member(36, "=", "", ""))
	a.Text, b.Text = text, text
	c, ok := find(compare(a, b), "membership.count/Rivers League")
	if !ok || c.Verdict != isnad.VerdictDiffer || c.Roots != 1 || !strings.Contains(c.Why, "made from the other") {
		t.Errorf("the copy is compared as %+v", c)
	}
}

// Reports of one story that give its toll without naming the incident still meet.
func TestTollsOfOneStory(t *testing.T) {
	toll := func(n int) said {
		return said{claim: isnad.ClaimCasualties, slots: slots{"killed": n, "of_whom": "بحارا"}}
	}
	const names = "org:Black Wave; person:Jan Raku; place:city:NO:Norport; place:facility:NO:Norport Harbour; org:Ministry of Ports"
	a, b := article("a", "2031-04-09", names, toll(12)), article("b", "2031-04-11", names, toll(19))
	for _, x := range []*isnad.Article{&a, &b} {
		x.Blocks = []isnad.Block{{Span: isnad.Span{Start: 0, End: len(x.Text)}, Kind: isnad.BlockBody}}
	}
	all := compare(a, b)
	if len(all) != 1 || all[0].Verdict != isnad.VerdictChanged {
		t.Errorf("a rising toll is compared as\n%s", slotsOf(all))
	}
}

func TestALeaderIsNoToll(t *testing.T) {
	fell := func(n int, whom string) said {
		return said{claim: isnad.ClaimCasualties, slots: slots{"incident": "raid Salim Dari 2031-02", "date": "2031-02", "killed": n, "of_whom": whom}}
	}
	all := compare(
		article("a", "2031-02-20", "person:Salim Dari", fell(1, "Salim Dari")),
		article("b", "2031-02-21", "person:Salim Dari", fell(7, "مسلحين")),
	)
	if len(all) != 0 {
		t.Errorf("the leader is held against his men:\n%s", slotsOf(all))
	}
}

// A claim of a person's end that names no incident meets the one that hit him.
func TestTheEndOfAPerson(t *testing.T) {
	const names = "person:Salim Dari"
	raid := said{claim: isnad.ClaimIncident, slots: slots{"kind": "raid", "target": "Salim Dari", "date": "2031-02-04"}}
	end := func(manner string, s slots) said {
		s["killed"], s["manner"], s["of_whom"] = 1, manner, "Salim Dari"
		return said{claim: isnad.ClaimCasualties, slots: s}
	}
	all := compare(
		article("a", "2031-02-05", names, raid, end("killed", slots{"incident": "raid Salim Dari 2031-02-04"})),
		article("b", "2031-02-08", names, end("suicide", slots{"date": "2031-02-03"})),
	)
	c, ok := find(all, "casualties.manner/raid/Salim Dari")
	if !ok || c.Verdict != isnad.VerdictDiffer || len(c.Claims) != 2 {
		t.Errorf("two accounts of one death are compared as\n%s", slotsOf(all))
	}
}
