package frame_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/isnad-project/isnad"
)

// marked makes an article of text in which mentions stand as {kind:value|words}:
// {org:Rivers League|رابطة الأنهار}, {person:Samer Naoum|سامر نعوم},
// {role:Minister of Water@Orova@Samer Naoum|وزير المياه}, {country:Orova/OV|أوروفا},
// {city:Loran/OV|لوران}, {region:East Orova/OV|شرق أوروفا}, {date:2031|عام 2031},
// {count:=12|12 دولة}, {percent:=5|5 بالمئة}, {USD:~5000000|5 ملايين دولار},
// {km2:>100|100 كلم مربع}, {said:Samer Naoum|content}.
func marked(t *testing.T, text string) *isnad.Article {
	t.Helper()
	a := &isnad.Article{ID: "a", Language: "ar", Published: &isnad.Published{Value: "2031-04-02"}}
	var out strings.Builder
	var open []int
	var heads []string
	for i := 0; i < len(text); {
		switch {
		case text[i] == '{':
			bar := strings.IndexByte(text[i:], '|')
			heads = append(heads, text[i+1:i+bar])
			open = append(open, out.Len())
			i += bar + 1
		case text[i] == '}':
			n := len(open) - 1
			span := isnad.Span{Start: open[n], End: out.Len()}
			addMarked(t, a, heads[n], span, out.String())
			open, heads = open[:n], heads[:n]
			i++
		default:
			out.WriteByte(text[i])
			i++
		}
	}
	a.Text = out.String()
	for i := range a.Mentions {
		a.Mentions[i].ID = "m" + strconv.Itoa(i+1)
	}
	tie(a)
	start := 0
	for line := range strings.SplitAfterSeq(a.Text, "\n") {
		if end := start + len(strings.TrimRight(line, "\n")); end > start {
			a.Blocks = append(a.Blocks, isnad.Block{Span: isnad.Span{Start: start, End: end}, Kind: isnad.BlockBody})
		}
		start += len(line)
	}
	return a
}

func tie(a *isnad.Article) {
	for i := range a.Mentions {
		r := a.Mentions[i].Role
		for j := range a.Mentions {
			if r != nil && a.Mentions[j].Type == isnad.MentionPerson && a.Mentions[j].Canonical == r.Holder {
				r.HolderMention = a.Mentions[j].ID
			}
		}
	}
}

func addMarked(t *testing.T, a *isnad.Article, head string, span isnad.Span, text string) {
	t.Helper()
	kind, value, _ := strings.Cut(head, ":")
	name, country, _ := strings.Cut(value, "/")
	m := isnad.Mention{Span: span, Type: isnad.MentionType(kind), Canonical: name}
	switch kind {
	case "said":
		a.Attributions = append(a.Attributions, isnad.Attribution{Source: name, Chain: []string{name}, Content: span})
		return
	case "org", "person":
	case "date":
		m.Timex, m.Canonical = &isnad.Timex{Value: value}, ""
	case "role":
		part := strings.Split(value, "@")
		m.Role, m.Canonical = &isnad.Role{Office: part[0], Org: part[1], Holder: part[2]}, ""
	case "country", "city", "region", "facility", "continent":
		m.Type = isnad.MentionPlace
		m.Place = &isnad.Place{Kind: isnad.PlaceKind(kind), Country: country}
	default:
		m.Type, m.Canonical = isnad.MentionQuantity, ""
		number := strings.TrimLeft(value, "<>=~")
		n, err := strconv.ParseFloat(number, 64)
		if err != nil {
			t.Fatal(err)
		}
		q := &isnad.Quantity{Value: n, Op: isnad.Op(value[:len(value)-len(number)]), Unit: isnad.Unit(kind)}
		if of := strings.IndexByte(text[span.Start:span.End], ' '); of > 0 {
			q.Of = isnad.Span{Start: span.Start + of + 1, End: span.End}
		}
		m.Quantity = q
	}
	a.Mentions = append(a.Mentions, m)
}

// shown is a claim as the tables write it: rule, slots in byte order, and, when
// it is not plainly asserted, status and chain.
func shown(c isnad.Claim) string {
	var b strings.Builder
	b.WriteString(c.Rule)
	for _, slot := range c.Slots.Names() {
		fmt.Fprintf(&b, " %s=%s", slot, c.Slots[slot])
	}
	if c.Status != isnad.StatusAsserted {
		fmt.Fprintf(&b, " (%s)", c.Status)
	}
	if len(c.Chain) > 0 {
		fmt.Fprintf(&b, " < %s", strings.Join(c.Chain, ", "))
	}
	return b.String()
}
