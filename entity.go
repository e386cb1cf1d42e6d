package isnad

// Entity is someone or something that articles name, put together from the
// mentions that we judge to mean the same.
type Entity struct {
	ID       string
	Type     MentionType // person, org or place
	Caption  string      // canonical name in Latin script where we know one
	Variants []string    // surfaces as written, most frequent first
	Articles []string    // article ids, oldest first
}
