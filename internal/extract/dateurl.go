package extract

import (
	"strings"

	"github.com/isnad-project/isnad"
)

// isoPrefix returns the date, or the date and time to the minute, with which a
// value in ISO 8601 begins, and "" when it begins with none.
func isoPrefix(value string) string {
	value = strings.TrimSpace(value)
	const day, minute = "0000-00-00", "0000-00-00T00:00"
	switch {
	case like(value, minute):
		return value[:len(minute)]
	case like(strings.Replace(value, " ", "T", 1), minute):
		return value[:len(day)] + "T" + value[len(day)+1:len(minute)]
	case like(value, day):
		return value[:len(day)]
	}
	return ""
}

// like reports whether s begins as the pattern does, where 0 stands for any digit.
func like(s, pattern string) bool {
	if len(s) < len(pattern) {
		return false
	}
	for i := range len(pattern) {
		if digit := s[i] >= '0' && s[i] <= '9'; pattern[i] == '0' && !digit || pattern[i] != '0' && s[i] != pattern[i] {
			return false
		}
	}
	return true
}

// fromURL reads the date that many outlets put into their addresses:
// /2022/05/13/, /2022-05-13-, /20220513, or only /2022/05/.
func (d *dating) fromURL() *isnad.Published {
	uri := d.uri
	if cut := strings.IndexAny(uri, "?#"); cut >= 0 {
		uri = uri[:cut]
	}
	for i := range len(uri) {
		if uri[i] != '/' && uri[i] != '-' {
			continue
		}
		if value := pathDate(uri[i+1:]); value != "" {
			if p := dated(value, isnad.BasisURL); p != nil {
				return p
			}
		}
	}
	return nil
}

// pathDate returns the date with which a piece of an address begins, or "".
func pathDate(s string) string {
	if len(s) < 2 || s[:2] != "19" && s[:2] != "20" {
		return ""
	}
	for _, p := range [...]struct{ pattern, layout string }{
		{"0000/00/00", "0123-56-89"}, {"0000-00-00", "0123-56-89"}, {"00000000", "0123-45-67"},
		{"0000/00/", "0123-56"}, {"0000/0/0", "0123-05-07"},
	} {
		if !like(s, p.pattern) {
			continue
		}
		if len(s) > len(p.pattern) && s[len(p.pattern)] >= '0' && s[len(p.pattern)] <= '9' {
			continue
		}
		if p.pattern == "0000/0/0" {
			return s[:4] + "-0" + s[5:6] + "-0" + s[7:8]
		}
		return arrange(s, p.layout)
	}
	return ""
}

// arrange puts the bytes of s into the layout, whose digits are positions in s.
func arrange(s, layout string) string {
	out := []byte(layout)
	for i, c := range out {
		if c != '-' {
			out[i] = s[c-'0']
		}
	}
	return string(out)
}
