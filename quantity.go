package isnad

// Quantity is the reading of a number with what it counts or measures.
type Quantity struct {
	Value  float64
	Max    float64 // upper end of a range; meaningful when Ranged
	Ranged bool
	Op     Op
	OpSpan Span // the words that say the operator; outside the mention; may be empty
	Unit   Unit // what Value is measured in
	Of     Span // the counted noun phrase; may be empty
	Vague  bool // a vague plural (آلاف): Value is its lower bound
}

// Op says how a stated number bounds the true one.
type Op string

// The operators.
const (
	OpEqual   Op = "="
	OpMore    Op = ">"
	OpAtLeast Op = ">="
	OpLess    Op = "<"
	OpAtMost  Op = "<="
	OpAbout   Op = "~"
)

// Unit is the unit of a quantity: "count", "percent", an ISO 4217 code, or a
// unit name such as "km2".
type Unit string

// The units that claims depend on; others come from the unit table.
const (
	UnitCount   Unit = "count"
	UnitPercent Unit = "percent"
	UnitKM2     Unit = "km2"
)
