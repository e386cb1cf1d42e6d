// Package arabic reads the Arabic script as it stands in news: letters, marks,
// digits, attached particles, tokens and sentences. Everything it returns leads
// back to bytes of the text it was given.
//
// It knows the script and its clitics, but no vocabulary. It depends on the
// standard library alone and may be used by other programs.
package arabic
