package isnad

import "fmt"

// InputError is an input that could not be used. It names the input, the reason
// and, where there is one, the next step.
type InputError struct {
	Input  string // as the caller named it
	Reason string
	Next   string // what to do about it; may be empty
}

// Error names the input, the reason and the next step.
func (e *InputError) Error() string {
	if e.Next == "" {
		return fmt.Sprintf("%s: %s", e.Input, e.Reason)
	}
	return fmt.Sprintf("%s: %s; %s", e.Input, e.Reason, e.Next)
}
