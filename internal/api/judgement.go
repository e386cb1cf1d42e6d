package api

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"mime"
	"net/http"

	"github.com/isnad-project/isnad"
	"github.com/isnad-project/isnad/internal/view"
)

// Judgement is the shape of a person's word on whether two names are one entity.
type Judgement struct {
	Seq           int64     `json:"seq"`
	Type          string    `json:"type"`
	Names         [2]string `json:"names"`
	Entities      [2]string `json:"entities"`
	Verdict       string    `json:"verdict"`
	Reason        string    `json:"reason"`
	By            string    `json:"by"`
	On            string    `json:"on"`
	Superseded    int64     `json:"superseded,omitempty"` // the entry that took its place
	Entity        string    `json:"entity,omitempty"`     // of both names, when they are one now
	Contradiction []string  `json:"contradiction,omitempty"`
}

// JudgementOf returns the shape of a judgement.
func JudgementOf(j view.Judged) Judgement {
	a, b := j.Names[0], j.Names[1]
	out := Judgement{
		Seq: j.Seq, Type: string(a.Type), Names: [2]string{a.Caption, b.Caption}, Entities: [2]string{a.Entity(), b.Entity()},
		Verdict: string(j.Verdict), Reason: j.Reason, By: j.By, On: j.On, Superseded: j.Superseded, Entity: j.Entity,
	}
	for _, n := range j.Clash {
		out.Contradiction = append(out.Contradiction, n.Caption)
	}
	return out
}

// ruling is what a caller asks to have judged: two names or ids, as isnad judge
// takes them.
type ruling struct {
	Verdict isnad.Identity `json:"verdict"`
	Names   []string       `json:"names"`
	Reason  string         `json:"reason"`
	By      string         `json:"by"`
	On      string         `json:"on"`
}

// longestRuling bounds the body of a request to judge, in bytes.
const longestRuling = 16 << 10

func (s server) judgements(w http.ResponseWriter, r *http.Request) {
	all, err := s.ledger.Judgements(r.Context())
	if err != nil {
		s.fault(w, "judgements", err)
		return
	}
	out := struct {
		Judgements []Judgement `json:"judgements"`
	}{[]Judgement{}}
	for _, j := range all {
		out.Judgements = append(out.Judgements, JudgementOf(j))
	}
	s.answer(w, http.StatusOK, out)
}

// judge answers POST /api/judgements: 201 for a judgement that was added, 200 for
// one that holds already.
func (s server) judge(w http.ResponseWriter, r *http.Request) {
	asked, status, err := readRuling(w, r)
	if err != nil {
		s.refuse(w, status, err.Error())
		return
	}
	j, added, err := s.ledger.Judge(r.Context(), asked)
	var wrong *view.RulingError
	switch {
	case errors.As(err, &wrong):
		s.refuse(w, http.StatusBadRequest, wrong.Reason)
		return
	case err != nil:
		s.fault(w, "judge", err)
		return
	}
	status = http.StatusOK
	if added {
		status = http.StatusCreated
		s.log.Info("judged", slog.Int64("seq", j.Seq), slog.String("verdict", string(j.Verdict)))
	}
	s.answer(w, status, JudgementOf(j))
}

// readRuling reads the body of a request to judge, and says which status a bad one
// has.
func readRuling(w http.ResponseWriter, r *http.Request) (out view.Ruling, status int, err error) {
	if media, _, err := mime.ParseMediaType(r.Header.Get("Content-Type")); err != nil || media != "application/json" {
		return out, http.StatusUnsupportedMediaType, errors.New("send the judgement as application/json")
	}
	d := json.NewDecoder(http.MaxBytesReader(w, r.Body, longestRuling))
	d.DisallowUnknownFields()
	var in ruling
	err = d.Decode(&in)
	if err == nil {
		if _, more := d.Token(); !errors.Is(more, io.EOF) {
			err = errors.New("one object, and nothing behind it")
		}
	}
	var large *http.MaxBytesError
	switch {
	case errors.As(err, &large):
		return out, http.StatusRequestEntityTooLarge, fmt.Errorf("a judgement has at most %d bytes", longestRuling)
	case err != nil:
		return out, http.StatusBadRequest, fmt.Errorf(`the body is no judgement (%w); send {"verdict":"same","names":["…","…"]}`, err)
	}
	if len(in.Names) != 2 {
		return out, http.StatusBadRequest, fmt.Errorf("a judgement is about two names, and %d are given", len(in.Names))
	}
	return view.Ruling{Verdict: in.Verdict, Names: [2]string(in.Names), Reason: in.Reason, By: in.By, On: in.On}, 0, nil
}
