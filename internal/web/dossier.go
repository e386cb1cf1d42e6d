package web

import "net/http"

func (p pages) dossier(w http.ResponseWriter, r *http.Request) { p.notFound(w, r) }
