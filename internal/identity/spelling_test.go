package identity

import "testing"

func TestSameName(t *testing.T) {
	for _, c := range []struct {
		a, b        string
		same, alike bool
	}{
		{"Abu Salim al-Hashimi al-Qurashi", "Abu Salim al-Quraishi", true, true},
		{"أبو سالم القرشي", "أبو سالم القريشي", true, true},
		{"Nasser Bouri", "Naser Bouri", true, true},
		{"Anton Blinken", "Anton Blinkin", true, true},
		{"Salim Hamdan", "Salem Hamdan", false, true},
		{"Mauricio Marci", "Murisiu Marci", false, true},
		{"Yuri Yaftushenko", "Yuri Yevtushenko", false, true},
		{"Rami", "Rami Hamdan", false, true},
		{"Mona Hadi", "Omar Said", false, false},
		{"Ahmad al-Akil", "Khaled al-Baltan", false, false},
		{"Abu Bakr al-Qurashi", "Abu Ibrahim al-Qurashi", false, false},
		{"Mohammed bin Sultan", "Mohammed bin Salman", false, false},
		{"", "Rami", false, false},
	} {
		if got := sameName(c.a, c.b); got != c.same {
			t.Errorf("%q and %q: one bearer is %t, want %t", c.a, c.b, got, c.same)
		}
		if got := alikeName(c.a, c.b); got != c.alike {
			t.Errorf("%q and %q: perhaps one bearer is %t, want %t", c.a, c.b, got, c.alike)
		}
	}
}
