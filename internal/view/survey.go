// Package view holds the read models.
package view

import "github.com/isnad-project/isnad"

// Survey is everything.
type Survey struct {
	Articles    []isnad.Article
	Stories     []isnad.Story
	Comparisons []isnad.Comparison
}
