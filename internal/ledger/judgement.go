package ledger

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"github.com/isnad-project/isnad"
)

// judged is the payload of a judgement. The order of the fields is the order in
// the encoding.
type judged struct {
	Type    isnad.MentionType `json:"type"`
	Names   [2]string         `json:"names"`
	Verdict isnad.Identity    `json:"verdict"`
	Reason  string            `json:"reason"`
	By      string            `json:"by"`
	On      string            `json:"on"`
}

// JudgementKey names the pair that a judgement is about: the ids of its names as
// they are written. It belongs to the format, so no folding may go into it.
func JudgementKey(j isnad.Judgement) string {
	return idOf(j.Names[0]) + "+" + idOf(j.Names[1])
}

func idOf(n isnad.Name) string {
	sum := sha256.Sum256([]byte(string(n.Type) + "\n" + n.Caption))
	return "e" + hex.EncodeToString(sum[:6])
}

// Judge appends a judgement, which answers the one of the same names that holds.
// One that says nothing new is not appended; added is false then.
func Judge(w Writer, j isnad.Judgement) (added bool, err error) {
	if err := checkJudgement(j); err != nil {
		return false, err
	}
	key := JudgementKey(j)
	last, err := w.Latest(isnad.EntryJudgement, key)
	switch {
	case errors.Is(err, ErrNotFound):
	case err != nil:
		return false, err
	default:
		if last, err = w.Entry(last.Seq); err != nil {
			return false, err
		}
		was, err := JudgementOf(last)
		if err != nil {
			return false, err
		}
		if was.Verdict == j.Verdict && was.Reason == j.Reason && was.By == j.By {
			return false, nil
		}
	}
	payload, err := marshal(judged{j.Names[0].Type, [2]string{j.Names[0].Caption, j.Names[1].Caption}, j.Verdict, j.Reason, j.By, j.On})
	if err != nil {
		return false, err
	}
	_, err = w.Append(isnad.Entry{Kind: isnad.EntryJudgement, Key: key, Answers: last.Digest, Payload: payload}, nil)
	return err == nil, err
}

// JudgementOf returns the judgement of an entry that records one.
func JudgementOf(e isnad.Entry) (isnad.Judgement, error) {
	var p judged
	if err := json.Unmarshal(e.Payload, &p); err != nil {
		return isnad.Judgement{}, fmt.Errorf("judgement: %w", err)
	}
	again, err := marshal(p)
	if err != nil {
		return isnad.Judgement{}, err
	}
	if !bytes.Equal(again, e.Payload) {
		return isnad.Judgement{}, fmt.Errorf("judgement: %.80q is not the canonical encoding", e.Payload)
	}
	j := isnad.Judgement{
		Names:   [2]isnad.Name{{Type: p.Type, Caption: p.Names[0]}, {Type: p.Type, Caption: p.Names[1]}},
		Verdict: p.Verdict, Reason: p.Reason, By: p.By, On: p.On,
	}
	return j, checkJudgement(j)
}

// checkJudgement holds a judgement against what every reader may rely on.
func checkJudgement(j isnad.Judgement) error {
	a, b := j.Names[0], j.Names[1]
	switch {
	case !slices.Contains([]isnad.MentionType{isnad.MentionPerson, isnad.MentionOrg, isnad.MentionPlace}, a.Type):
		return fmt.Errorf("judgement: %q is no type of entity", a.Type)
	case a.Type != b.Type:
		return fmt.Errorf("judgement: %q is a %s, %q a %s", a.Caption, a.Type, b.Caption, b.Type)
	case a.Caption == "" || a.Caption >= b.Caption:
		return fmt.Errorf("judgement: %q and %q are not two names in byte order", a.Caption, b.Caption)
	case !slices.Contains(isnad.Identities, j.Verdict):
		return fmt.Errorf("judgement: %q is no verdict", j.Verdict)
	}
	return nil
}

// Judged is a judgement in its place in the log.
type Judged struct {
	Seq int64
	isnad.Judgement
	Superseded int64 // the entry of the judgement that took its place; 0 for none
}

// AllJudgements returns every judgement of the log in order.
func AllJudgements(r Reader) ([]Judged, error) {
	var out []Judged
	newest := map[string]int{} // key → its place in out
	for e, err := range r.Headers() {
		if err != nil {
			return nil, err
		}
		if e.Kind != isnad.EntryJudgement {
			continue
		}
		if e, err = r.Entry(e.Seq); err != nil {
			return nil, err
		}
		j, err := JudgementOf(e)
		if err != nil {
			return nil, fmt.Errorf("entry %d: %w", e.Seq, err)
		}
		if at, again := newest[e.Key]; again {
			out[at].Superseded = e.Seq
		}
		newest[e.Key] = len(out)
		out = append(out, Judged{Seq: e.Seq, Judgement: j})
	}
	return out, nil
}

// Judgements returns the judgements that hold, in order: of each pair of names
// the last one.
func Judgements(r Reader) ([]isnad.Judgement, error) {
	all, err := AllJudgements(r)
	var out []isnad.Judgement
	for _, j := range all {
		if j.Superseded == 0 {
			out = append(out, j.Judgement)
		}
	}
	return out, err
}
