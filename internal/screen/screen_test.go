package screen

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/isnad-project/isnad/internal/lexicon"
	"pgregory.net/rapid"
)

// people and bodies that nobody listed; all are invented.
var invented = []string{
	"Samir AL-HADDAD", "Layla Mansuri", "عبد المجيد الوافي", "Abu Nabil al-Qaryati", "Nur al-Din SHARQAWI", "هالة بنت درويش",
	"Sanadullah KARIMZAI", "Idris bin Harun", "Boutros Yazbek", "فؤاد رشدي العطار", "Marwan TELLAWI", "Qays Abdulwadud",
}

func indexOf(t testing.TB, names ...string) *Index {
	t.Helper()
	entries := make([]Entry, len(names))
	for i, name := range names {
		entries[i] = Entry{ID: fmt.Sprintf("p%02d", i), Kind: Person, List: "harbour", Name: name}
	}
	x, err := Build(lexicon.Default().Screening(), slices.Values(entries))
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// scoreOf returns how surely a query means a listed name, 0 when it is not found.
func scoreOf(t testing.TB, query, listed string) float64 {
	t.Helper()
	for _, m := range indexOf(t, listed).Screen(query, 1) {
		return m.Score
	}
	return 0
}

func TestSpellingsOfOneName(t *testing.T) {
	for _, c := range [][2]string{
		{"سمير الحداد", "Samir AL-HADDAD"}, {"Sameer Haddad", "Samir AL-HADDAD"}, {"HADDAD, Samir", "Samir AL-HADDAD"}, {"لسمير الحداد", "Samir AL-HADDAD"},
		{"Abdelmajid Ouafi", "عبد المجيد الوافي"}, {"Abd al-Majid al-Wafi", "عبدالمجيد الوافي"}, {"Abdul Majeed WAFI", "عبد المجيد الوافي"},
		{"Noureddine Charkaoui", "Nur al-Din SHARQAWI"}, {"نورالدين الشرقاوي", "Nur al-Din SHARQAWI"}, {"Sanad Ullah Karimzai", "Sanadullah KARIMZAI"},
		{"إدريس بن هارون", "Idris bin Harun"}, {"Idriss ibn Haroun", "Idris bin Harun"}, {"Halid Rachidi", "Khalid Rashidi"}, {"Şerif Çelebi", "Sherif Chelebi"},
		{"مرتضی کشکولی", "Morteza Kashkouli"}, {"Matiur Rahman", "Mati ur-Rehman"}, {"Axmed Cali Warsame", "Ahmed Ali Warsame"}, {"أبوليث القرياتي", "Abu Laith al-Qaryati"},
		{"Fayçal Boughanmi", "فيصل بوغانمي"}, {"Abdollahpour Nadiri", "Abdollah-Pour Nadiri"}, {"Seif al-Din Heidar", "Sayf al-Din Haydar"}, {"Samir es Sayed", "Es Sayed, Samir"},
	} {
		if got := scoreOf(t, c[0], c[1]); got < fromLikely {
			t.Errorf("%s against %s: %.3f, under the alert at %.2f", c[0], c[1], got, fromLikely)
		}
	}
}

func TestDifferentPeople(t *testing.T) {
	for _, c := range [][2]string{
		{"جاسم محمد", "Mohamed ALJASEM"}, {"أحمد الناصر", "Muhammad NASR"}, {"محمد بن سلطان", "Muhammad bin Salman"}, {"حسن الوافي", "Hussein al-Wafi"},
		{"Idris bin Harun", "Harun bin Idris"}, {"Samir Nabil al-Haddad", "Samir Fuad al-Attar"}, {"عامر الحداد", "عمر الحداد"},
		{"أبو بكر الحداد", "بكر الحداد"}, {"أبو بكر", "بكر"}, {"Ali Abdulsalam", "Ali Salem"}, {"سلطان الحداد", "سلمان الحداد"}, {"زيد الحداد", "زياد الحداد"},
		{"سمير راشد", "Samir Rashidi"}, {"عبد الرحمن الحداد", "عبد الرحيم الحداد"}, {"Samir Nabil al-Haddad", "Samir Nabil"}, {"Samir Nabil al-Haddad", "Nabil al-Haddad"},
		{"Abu Samir", "Abu Samir al-Haddad"}, {"Haddad", "Samir AL-HADDAD"}, {"سمير", "Samir"},
	} {
		if got := scoreOf(t, c[0], c[1]); got >= fromLikely {
			t.Errorf("%s against %s: %.3f raises an alert", c[0], c[1], got)
		}
	}
}

func TestBodies(t *testing.T) {
	x, err := Build(lexicon.Default().Screening(), slices.Values([]Entry{
		{"o1", Organisation, "harbour", "Harbour Bridge Trading Company Limited"}, {"o2", Organisation, "harbour", "Ministry of Defence"},
		{"o3", Organisation, "harbour", "Wadi Zaytun Charitable Foundation"},
	}))
	if err != nil {
		t.Fatal(err)
	}
	for query, want := range map[string]string{
		"Harbour Bridge Trading Co. Ltd": "o1", "وزارة الدفاع": "o2", "مؤسسة وادي زيتون الخيرية": "o3", "Bridge Harbour Trade Co": "o1",
	} {
		if got := x.Screen(query, 1); len(got) == 0 || got[0].Entity != want || got[0].Band == BandPossible {
			t.Errorf("%s: %+v, want an alert for %s", query, got, want)
		}
	}
}

// respelled writes a name in another way that every Arabic reader takes for the
// same: with marks, tatweel, other hamzas, another teh marbuta.
func respelled(t *rapid.T, name string) string {
	var b strings.Builder
	for _, r := range name {
		choices := []rune{r}
		switch r {
		case 'ا', 'أ', 'إ', 'آ':
			choices = []rune{'ا', 'أ', 'إ', 'آ'}
		case 'ة', 'ه':
			choices = []rune{'ة', 'ه'}
		case 'ي', 'ى', 'ی':
			choices = []rune{'ي', 'ى', 'ی'}
		}
		b.WriteRune(rapid.SampledFrom(choices).Draw(t, "letter"))
		if r >= 'ء' && rapid.Bool().Draw(t, "marked") {
			b.WriteRune(rapid.SampledFrom([]rune{'\u064E', '\u0651', '\u0640', '\u200F'}).Draw(t, "mark"))
		}
	}
	return b.String()
}

// TestParticlesNeverChangeWhoIsMeant holds that an attached and, for or with leaves
// the best one what it is.
func TestParticlesNeverChangeWhoIsMeant(t *testing.T) {
	x := indexOf(t, invented...)
	rapid.Check(t, func(t *rapid.T) {
		name := rapid.SampledFrom([]string{"عبد المجيد الوافي", "فؤاد رشدي العطار", "هالة بنت درويش", "سمير الحداد", "مروان التلاوي"}).Draw(t, "name")
		other := rapid.SampledFrom([]string{"و", "ف", "ب", "ل", "ك"}).Draw(t, "particle") + name
		want, got := x.Screen(name, 1), x.Screen(other, 1)
		if len(want) == 0 || len(got) == 0 || want[0].Entity != got[0].Entity || got[0].Score < want[0].Score-clipLoss-notTheSame-1e-6 {
			t.Fatalf("%q is %+v, and %q is %+v", name, want, other, got)
		}
	})
}

// TestLikenessIsMutual holds that two names of as many words score the same either
// way round.
func TestLikenessIsMutual(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := rapid.SampledFrom(invented).Draw(t, "a")
		b := rapid.SampledFrom(invented).Draw(t, "b")
		if len(strings.Fields(a)) != len(strings.Fields(b)) {
			t.Skip("one has more words: what is missing from a list and from a query weighs otherwise")
		}
		there, back := scoreIn(t, a, b), scoreIn(t, b, a)
		if math.Abs(there-back) > 0.05 {
			t.Fatalf("%q against %q scores %.3f, and back %.3f", a, b, there, back)
		}
	})
}

// scoreIn is scoreOf in a property.
func scoreIn(t *rapid.T, query, listed string) float64 {
	x, err := Build(lexicon.Default().Screening(), slices.Values([]Entry{{ID: "it", Kind: Person, Name: listed}}))
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range x.Screen(query, 1) {
		return m.Score
	}
	return 0
}

// TestOrderOfListsNeverMatters holds that who is found, and in which order, does not
// depend on where a list has them.
func TestOrderOfListsNeverMatters(t *testing.T) {
	entries := make([]Entry, len(invented))
	for i, name := range invented {
		entries[i] = Entry{ID: name, Kind: Person, Name: name}
	}
	rapid.Check(t, func(t *rapid.T) {
		mixed := rapid.Permutation(entries).Draw(t, "entries")
		query := rapid.SampledFrom(invented).Draw(t, "query")
		one, err := Build(lexicon.Default().Screening(), slices.Values(entries))
		if err != nil {
			t.Fatal(err)
		}
		other, err := Build(lexicon.Default().Screening(), slices.Values(mixed))
		if err != nil {
			t.Fatal(err)
		}
		if a, b := scores(one.Screen(query, 20)), scores(other.Screen(query, 20)); a != b {
			t.Fatalf("%s\n%s%s", query, a, b)
		}
	})
}

// TestListsMayUseTheSameIDs holds that equal ids of two lists are two listed ones.
func TestListsMayUseTheSameIDs(t *testing.T) {
	x, err := Build(lexicon.Default().Screening(), slices.Values([]Entry{
		{ID: "1", Kind: Person, List: "harbour", Name: "Samir al-Haddad"}, {ID: "1", Kind: Person, List: "bridge", Name: "Sameer Haddad"},
		{ID: "1", Kind: Person, List: "bridge", Name: "Samir Haddad"},
	}))
	if err != nil {
		t.Fatal(err)
	}
	if got := x.Screen("سمير الحداد", 10); len(got) != 2 || got[0].List == got[1].List || got[0].Shared != 2 {
		t.Errorf("%+v, want one of each list", got)
	}
}

// TestBadNames holds that what is no name finds nobody, whatever its size.
func TestBadNames(t *testing.T) {
	x := indexOf(t, invented...)
	for _, name := range []string{
		"", " ", "\x00", "\xff\xfe", "- , .", "123", strings.Repeat("ا", 1<<20), strings.Repeat("Samir ", 1<<17), strings.Repeat("x", 1<<20),
		"Сергей Иванов", "王小明", "김철수", "🙂", "\u202e\u202d", "بن بن بن", "ابن", "al al al", "Abu",
	} {
		for _, m := range x.Screen(name, 10) {
			if m.Band == BandMatch && len(name) < 1000 {
				t.Errorf("%.40q is taken for %+v", name, m)
			}
		}
	}
}

// TestReasonsAddUp holds that what the reasons take is all that a score lacks.
func TestReasonsAddUp(t *testing.T) {
	x := indexOf(t, invented...)
	rapid.Check(t, func(t *rapid.T) {
		parts := strings.Fields(strings.Join(invented, " "))
		name := strings.Join(rapid.SliceOfN(rapid.SampledFrom(parts), 1, 6).Draw(t, "parts"), " ")
		for _, m := range x.Screen(name, 20) {
			left := 1.0
			for _, r := range m.Why {
				left -= r.Taken
			}
			if math.Abs(left-m.Score) > 1e-4 {
				t.Fatalf("%q against %q scores %.5f, and the reasons leave %.5f: %v", name, m.Name, m.Score, left, m.Why)
			}
		}
	})
}

func scores(matches []Match) string {
	var b strings.Builder
	for _, m := range matches {
		fmt.Fprintf(&b, "%s %.6f\n", m.Entity, m.Score)
	}
	return b.String()
}

// alike reports whether two answers name the same ones in the same order, with
// scores that only what is written to the letter changes.
func alike(a, b []Match) bool {
	return slices.EqualFunc(a, b, func(a, b Match) bool {
		return a.Entity == b.Entity && math.Abs(a.Score-b.Score) < notTheSame+1e-6
	})
}

func TestSpellingNeverChangesWhoIsMeant(t *testing.T) {
	x := indexOf(t, invented...)
	rapid.Check(t, func(t *rapid.T) {
		name := rapid.SampledFrom([]string{"عبد المجيد الوافي", "فؤاد رشدي العطار", "هاله بنت درويش", "نورالدين الشرقاوي", "ليلى المنصوري"}).Draw(t, "name")
		other := respelled(t, name)
		if want, got := x.Screen(name, 20), x.Screen(other, 20); !alike(want, got) {
			t.Fatalf("%q scores\n%s%q scores\n%s", name, scores(want), other, scores(got))
		}
	})
}

func TestUnrelatedNamesNeverChangeAScore(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		listed := rapid.SampledFrom(invented).Draw(t, "listed")
		query := rapid.SampledFrom(invented).Draw(t, "query")
		others := rapid.SliceOfN(rapid.SampledFrom([]string{"Zvonimir Grubišić", "Ping Ouyang", "Wolfgang Pfeffer", "Thorbjørn Egner"}), 0, 30).Draw(t, "others")
		entries := []Entry{{ID: "it", Kind: Person, Name: listed}}
		for i, o := range others {
			entries = append(entries, Entry{ID: fmt.Sprint(i), Kind: Person, Name: o})
		}
		find := func(n int) (score float64) {
			x, err := Build(lexicon.Default().Screening(), slices.Values(entries[:n]))
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range x.Screen(query, 100) {
				if m.Entity == "it" {
					score = m.Score
				}
			}
			return score
		}
		if alone, among := find(1), find(len(entries)); alone != among {
			t.Fatalf("%q against %q: %v alone, %v among others", query, listed, alone, among)
		}
	})
}

func TestEveryMatchHasReasons(t *testing.T) {
	x := indexOf(t, invented...)
	for _, name := range invented {
		got := x.Screen(name, 5)
		if len(got) == 0 || got[0].Name != name || got[0].Band != BandMatch || len(got[0].Why) == 0 {
			t.Errorf("%s does not find itself with reasons: %+v", name, got)
		}
		if again := x.Screen(name, 5); scores(again) != scores(got) {
			t.Errorf("%s: two answers", name)
		}
	}
}

func FuzzScreen(f *testing.F) {
	for _, name := range invented {
		f.Add(name)
	}
	f.Add("بن")
	f.Add("al-")
	f.Add(", , ,")
	x := indexOf(f, invented...)
	f.Fuzz(func(t *testing.T, name string) {
		for _, m := range x.Screen(name, 10) {
			if m.Score < fromPossible-notTheSame || m.Score > 1 || m.Entity == "" {
				t.Errorf("%q: %+v", name, m)
			}
		}
	})
}
