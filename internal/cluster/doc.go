// Package cluster brings articles together: which report the same happening
// and who copied whom ([Stories]), and which of their claims fill the same slot
// and what that comes to ([Comparisons]).
//
// Both are pure functions of the articles alone. Neither depends on their
// order, and an article that shares nothing with the others changes nothing of
// what is said about them: no weight is taken from the size of the collection.
package cluster
