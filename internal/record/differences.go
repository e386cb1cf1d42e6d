package record

import (
	"bytes"
	"encoding/json"
	"fmt"
)

// Differences names, layer by layer, where two records of one capture are not
// the same; none when their bytes are.
func Differences(was, is []byte) []string {
	if bytes.Equal(was, is) {
		return nil
	}
	var a, b layers
	if err := json.Unmarshal(was, &a); err != nil {
		return []string{err.Error()}
	}
	if err := json.Unmarshal(is, &b); err != nil {
		return []string{err.Error()}
	}
	var out []string
	if !bytes.Equal(a.Article, b.Article) {
		out = append(out, fmt.Sprintf("article: was %s, is %s", a.Article, b.Article))
	}
	if !bytes.Equal(a.Text, b.Text) {
		out = append(out, "text: is another")
	}
	for _, layer := range []struct {
		name    string
		was, is []json.RawMessage
	}{
		{"blocks", a.Blocks, b.Blocks}, {"mentions", a.Mentions, b.Mentions}, {"attributions", a.Attributions, b.Attributions},
		{"claims", a.Claims, b.Claims}, {"diagnostics", a.Diagnostics, b.Diagnostics},
	} {
		if d := differ(layer.was, layer.is); d != "" {
			out = append(out, layer.name+": "+d)
		}
	}
	if out == nil {
		out = []string{"the encoding is another"}
	}
	return out
}

// layers is a record with its pieces left as they are written.
type layers struct {
	Article      json.RawMessage   `json:"article"`
	Text         json.RawMessage   `json:"text"`
	Blocks       []json.RawMessage `json:"blocks"`
	Mentions     []json.RawMessage `json:"mentions"`
	Attributions []json.RawMessage `json:"attributions"`
	Claims       []json.RawMessage `json:"claims"`
	Diagnostics  []json.RawMessage `json:"diagnostics"`
}

// differ shows the first place where two lists part.
func differ(was, is []json.RawMessage) string {
	for i := range max(len(was), len(is)) {
		switch {
		case i >= len(was):
			return fmt.Sprintf("%d were, %d are; the first new one is %s", len(was), len(is), is[i])
		case i >= len(is):
			return fmt.Sprintf("%d were, %d are; the first missing one is %s", len(was), len(is), was[i])
		case !bytes.Equal(was[i], is[i]):
			return fmt.Sprintf("%d were, %d are; number %d was %s, is %s", len(was), len(is), i+1, was[i], is[i])
		}
	}
	return ""
}
