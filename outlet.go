package isnad

// Outlet is who publishes an article, as opposed to the source, who said what
// is in it. Either field may be empty; both empty means that nobody knows.
type Outlet struct {
	Name   string // as the outlet writes its own name
	Domain string // registrable host, lower case, without "www."
}

// Known reports whether anything is known of the outlet.
func (o Outlet) Known() bool { return o != Outlet{} }
