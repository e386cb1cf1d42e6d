package screen

import "fmt"

// why says for each word of the query what answers it, and which words of the
// listed name nothing answers.
func (c *candidate) why() []string {
	var out []string
	for i, w := range c.query {
		l := c.align.links[i]
		switch {
		case l.to < 0:
			out = append(out, w.text+": not in the listed name")
		case l.joins == 1 && i > 0 && c.align.links[i-1].to == l.to:
		case l.joins == 1:
			out = append(out, fmt.Sprintf("%s %s = %s (%.2f)", w.text, c.query[i+1].text, c.listed[l.to].text, l.alike))
		case l.joins == 2:
			out = append(out, fmt.Sprintf("%s = %s %s (%.2f)", w.text, c.listed[l.to].text, c.listed[l.to+1].text, l.alike))
		case w.text == c.listed[l.to].text:
			out = append(out, w.text+" (the same)")
		default:
			out = append(out, fmt.Sprintf("%s = %s (%.2f)", w.text, c.listed[l.to].text, l.alike))
		}
	}
	for j, w := range c.listed {
		if !c.align.used[j] {
			out = append(out, w.text+": only in the listed name")
		}
	}
	return out
}
