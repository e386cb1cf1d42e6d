package cluster

import "github.com/isnad-project/isnad"

// setStoryIncidents gives the casualties that name no incident, where a story opens
// with them, the incident of their story: the one that most of its reports open
// with, or else one that only the story tells.
func setStoryIncidents(facts []*fact, stories []isnad.Story) {
	story, titles := map[string]string{}, map[string]string{}
	for _, s := range stories {
		titles[s.ID] = s.Title
		if len(s.Reports) > 1 {
			for _, r := range s.Reports {
				story[r.Article] = s.ID
			}
		}
	}
	known := map[string][]*event{}
	for _, f := range facts {
		if s := story[f.article.ID]; s != "" && f.event != nil && f.claim.Type == isnad.ClaimIncident && f.opens() {
			known[s] = append(known[s], f.event)
		}
	}
	made := map[string]*event{}
	for _, f := range facts {
		s := story[f.article.ID]
		if f.event != nil || f.claim.Type != isnad.ClaimCasualties || s == "" || f.text("incident") != "" || !f.opens() {
			continue
		}
		if made[s] == nil {
			made[s] = mostOf(known[s])
		}
		if made[s] == nil {
			made[s] = &event{subject: "story", place: s, title: titles[s]}
		}
		f.event = made[s]
	}
}

// mostOf is the event that stands most often in the list, the first of such.
func mostOf(events []*event) *event {
	var best *event
	most := 0
	for _, e := range events {
		n := 0
		for _, other := range events {
			if other == e {
				n++
			}
		}
		if n > most {
			best, most = e, n
		}
	}
	return best
}
