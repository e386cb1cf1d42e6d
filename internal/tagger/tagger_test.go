package tagger_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/isnad-project/isnad/arabic"
	"github.com/isnad-project/isnad/internal/lexicon"
	"github.com/isnad-project/isnad/internal/tagger"
)

const lines = `{"text":"قال سمير الحداد إن الأمر انتهى","entities":[{"start":4,"end":15,"type":"PERS"}]}
{"text":"وصل نبيل الوزاني إلى مرسى النور أمس","entities":[{"start":4,"end":16,"type":"PERS"},{"start":21,"end":31,"type":"LOC"}]}
{"text":"و قال سمير ل رابطة الأنهار","entities":[{"start":6,"end":10,"type":"PERS"},{"start":13,"end":26,"type":"ORG"}]}
`

func train(t *testing.T) ([]tagger.Sample, []byte) {
	t.Helper()
	samples, err := tagger.Samples(strings.NewReader(lines))
	if err != nil {
		t.Fatal(err)
	}
	for i := range samples {
		samples[i].Step = 1
	}
	return samples, tagger.Train(tagger.NewReader(lexicon.Default(), nil), samples, tagger.Options{Rounds: 20})
}

func TestTrainLearnsItsSamplesAndIsDeterministic(t *testing.T) {
	samples, raw := train(t)
	if _, again := train(t); !bytes.Equal(raw, again) {
		t.Error("the same samples make another model")
	}
	m, err := tagger.Read(string(raw))
	if err != nil {
		t.Fatal(err)
	}
	r := tagger.NewReader(lexicon.Default(), m)
	for _, s := range samples {
		got := r.Tag(&s.Text, arabic.Sentence{First: s.First, Last: s.Last}).Names
		if len(got) != len(s.Names) {
			t.Errorf("%s: got %v, want %v", s.Text.Raw, got, s.Names)
			continue
		}
		for i := range got {
			if got[i] != s.Names[i] {
				t.Errorf("%s: got %v, want %v", s.Text.Raw, got, s.Names)
			}
		}
	}
}

func TestSamplesPutParticlesBack(t *testing.T) {
	samples, _ := train(t)
	s := samples[2]
	if s.Text.Raw != "وقال سمير لرابطة الأنهار" {
		t.Errorf("text is %q", s.Text.Raw)
	}
	if n := s.Names[1]; s.Text.Surface(n.First) != "لرابطة" || n.Kind != tagger.Org {
		t.Errorf("organisation is %v", n)
	}
}

func TestReadRefusesOtherBytes(t *testing.T) {
	for _, raw := range []string{"", "isnad tagger 1\n", strings.Repeat("x", tagger.ModelBytes)} {
		if _, err := tagger.Read(raw); err == nil {
			t.Errorf("%d bytes were taken for a model", len(raw))
		}
	}
}

func FuzzSamples(f *testing.F) {
	f.Add(lines)
	f.Add(`{"text":"و ","entities":[{"start":0,"end":9,"type":"PER"},{"start":-1,"end":1,"type":"PER"}]}`)
	f.Fuzz(func(t *testing.T, raw string) {
		samples, err := tagger.Samples(strings.NewReader(raw))
		if err != nil {
			return
		}
		for _, s := range samples {
			for _, n := range s.Names {
				if n.First < 0 || n.First >= n.Last || n.Last > len(s.Text.Tokens) {
					t.Fatalf("name %v of %d tokens", n, len(s.Text.Tokens))
				}
			}
		}
	})
}
