package cli

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/edtf"
	"github.com/isnad-project/isnad/internal/view"
	"github.com/spf13/cobra"
)

func entitiesCommand() *cobra.Command {
	return viewCommand("entities", "People, bodies and places: spellings, roles, and how many articles name them", shower{
		text: entitiesText,
		jsonl: func(w io.Writer, s *view.Survey) error {
			return writeLines(w, view.Entities(s), encodeEntity)
		},
		head: []string{"entity", "type", "caption", "articles", "mentions", "country", "variants", "roles"},
		rows: entityRows,
	})
}

// entitiesText lists people, then bodies, then places.
func entitiesText(p *sheet, s *view.Survey) {
	all := view.Entities(s)
	for _, kind := range []struct {
		sort  isnad.MentionType
		title string
	}{{isnad.MentionPerson, "People"}, {isnad.MentionOrg, "Bodies"}, {isnad.MentionPlace, "Places"}} {
		first := true
		for _, e := range all {
			if e.Type != kind.sort {
				continue
			}
			if first {
				p.heading(kind.title)
				first = false
			}
			entityText(p, e)
		}
		if !first {
			p.blank()
		}
	}
}

// shownVariants is how many spellings one line of the list shows.
const shownVariants = 6

func entityText(p *sheet, e view.Entity) {
	names := e.Variants
	more := ""
	if len(names) > shownVariants {
		more = fmt.Sprintf(" and %d more", len(names)-shownVariants)
		names = names[:shownVariants]
	}
	text := plural(len(e.Articles), "article")
	if len(names) > 0 {
		text += " · " + strings.Join(names, " | ") + more
	}
	p.entry(2, 40, e.Caption, text)
	for _, h := range e.Roles {
		p.line(2+40, roleWords(h))
	}
}

func roleWords(h view.Held) string {
	text := h.Role
	if h.Org != "" {
		text += ", " + h.Org
	}
	if h.From != "" {
		text += " · " + edtf.Short(h.From)
		if h.To != h.From {
			text += " to " + edtf.Short(h.To)
		}
	}
	return text
}

// entityJSON is the shape of an entity in JSON.
type entityJSON struct {
	Entity   string     `json:"entity"`
	Type     string     `json:"type"`
	Caption  string     `json:"caption"`
	Variants []string   `json:"variants"`
	Country  string     `json:"country,omitempty"`
	Mentions int        `json:"mentions"`
	Articles []string   `json:"articles"`
	Roles    []heldJSON `json:"roles,omitempty"`
}

type heldJSON struct {
	Role     string   `json:"role"`
	Org      string   `json:"org"`
	From     string   `json:"from"`
	To       string   `json:"to"`
	Articles []string `json:"articles"`
}

func encodeEntity(e view.Entity) ([]byte, error) {
	out := entityJSON{
		Entity: e.ID, Type: string(e.Type), Caption: e.Caption, Variants: e.Variants, Country: e.Country,
		Mentions: e.Mentions, Articles: e.Articles,
	}
	for _, h := range e.Roles {
		out.Roles = append(out.Roles, heldJSON(h))
	}
	return asJSON(out)
}

func entityRows(s *view.Survey) [][]string {
	var rows [][]string
	for _, e := range view.Entities(s) {
		roles := make([]string, len(e.Roles))
		for i, h := range e.Roles {
			roles[i] = strings.ReplaceAll(roleWords(h), " · ", ", ")
		}
		rows = append(rows, []string{
			e.ID, string(e.Type), e.Caption, strconv.Itoa(len(e.Articles)), strconv.Itoa(e.Mentions), e.Country,
			strings.Join(e.Variants, " | "), strings.Join(roles, " | "),
		})
	}
	return rows
}
