package extract

import (
	"unicode"

	"github.com/abadojack/whatlanggo"
	"github.com/isnad-project/isnad/arabic"
)

// markers are letters that one language of the Arabic script has and Arabic has
// not. Persian has its four with the others, so it comes last.
var markers = []struct {
	language string
	letters  []rune
}{
	{"ps", []rune{0x0685, 0x0681, 0x0689, 0x0693, 0x0696, 0x069A, 0x06BC, 0x06CD}},
	{"ckb", []rune{0x0695, 0x06B5, 0x06C6, 0x06CE, 0x06D5}},
	{"ur", []rune{0x0679, 0x0688, 0x0691, 0x06BA, 0x06BE, 0x06C1, 0x06D2}},
	{"ug", []rune{0x06C7, 0x06C8, 0x06CB, 0x06D0}},
	{"fa", []rune{0x067E, 0x0686, 0x0698, 0x06AF, 0x06A9, 0x06CC}},
}

// latinLanguages are those that outlets in our field write; a closed list keeps
// short texts from being taken for their rarer relatives.
var latinLanguages = whatlanggo.Options{Whitelist: map[whatlanggo.Lang]bool{
	whatlanggo.Eng: true, whatlanggo.Fra: true, whatlanggo.Spa: true, whatlanggo.Deu: true,
	whatlanggo.Ita: true, whatlanggo.Por: true, whatlanggo.Nld: true, whatlanggo.Tur: true,
	whatlanggo.Swe: true, whatlanggo.Pol: true, whatlanggo.Ind: true,
}}

const sampled = 4 << 10 // bytes of text that tell its language

// languageOf tells the language of a text: by the letters that set the languages
// of the Arabic script apart, by trigrams for other scripts. It is "und" where
// there are no letters.
func languageOf(text string) string {
	sample := text[:min(len(text), sampled)]
	ar, other := 0, 0
	marks := make([]int, len(markers))
	for _, r := range sample {
		switch {
		case arabic.IsLetter(r):
			ar++
			for i, m := range markers {
				for _, l := range m.letters {
					if r == l {
						marks[i]++
					}
				}
			}
		case unicode.IsLetter(r):
			other++
		}
	}
	switch {
	case ar == 0 && other == 0:
		return "und"
	case ar*2 >= other:
		return byMarkers(marks, ar)
	}
	return byTrigrams(sample)
}

// byMarkers names the language whose letters are more than stray names in an
// Arabic text would bring: about one in a hundred.
func byMarkers(marks []int, letters int) string {
	const stray = 80
	best, language := letters/stray, "ar"
	for i, m := range markers {
		if m.language == "fa" && language != "ar" {
			break
		}
		if marks[i] > best {
			best, language = marks[i], m.language
		}
	}
	return language
}

func byTrigrams(sample string) string {
	if whatlanggo.DetectScript(sample) == unicode.Latin {
		return whatlanggo.DetectLangWithOptions(sample, latinLanguages).Iso6391()
	}
	if code := whatlanggo.DetectLang(sample).Iso6391(); code != "" {
		return code
	}
	return "und"
}
