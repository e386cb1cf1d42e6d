package isnad

// Mention is a stretch of text that names or describes something. Exactly the
// detail that belongs to Type is set.
type Mention struct {
	Span
	ID   string // "m1", "m2", … in text order
	Type MentionType
	Rule string // what found it, e.g. "gazetteer", "title-trigger", "timex.month-year"

	Nominal bool // a bare description that stands for a name (التنظيم)
	Nested  bool // a name inside a longer mention

	Canonical string // person, org, place: one caption for all forms; Latin script where we know it
	Entity    string // resolved entity of the ledger, if any

	Timex    *Timex    // date, duration
	Quantity *Quantity // quantity
	Role     *Role     // role
	Place    *Place    // place
}

// MentionType is what kind of thing a mention names.
type MentionType string

// The mention types.
const (
	MentionDate     MentionType = "date"
	MentionDuration MentionType = "duration"
	MentionQuantity MentionType = "quantity"
	MentionPerson   MentionType = "person"
	MentionRole     MentionType = "role"
	MentionOrg      MentionType = "org"
	MentionPlace    MentionType = "place"
)

// Role is the title or office in a role mention: whose, and of what.
type Role struct {
	Holder        string // canonical name of the person who holds it
	HolderMention string // the mention that names the holder nearest to it
	Org           string // canonical country or organisation that it belongs to
	Office        string // the office in English, e.g. "Minister of Foreign Affairs"; "" when no table knows it
	Former        bool
	Acting        bool
	Style         bool // a title of birth or respect (الأمير), which nobody is appointed to
}

// Place is the detail of a place mention.
type Place struct {
	Kind    PlaceKind
	Country string // ISO 3166-1 alpha-2; "" when it has none
	Lat     float64
	Lon     float64
	Located bool   // whether Lat and Lon are known
	Metonym string // canonical of what a city stands for (واشنطن: the United States); "" mostly
}

// PlaceKind is the kind of a place.
type PlaceKind string

// The place kinds.
const (
	PlaceCountry   PlaceKind = "country"
	PlaceCity      PlaceKind = "city"
	PlaceAdmin     PlaceKind = "admin"
	PlaceRegion    PlaceKind = "region"
	PlaceFacility  PlaceKind = "facility"
	PlaceContinent PlaceKind = "continent"
)
