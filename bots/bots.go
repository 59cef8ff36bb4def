// Package bots connects chat platforms to the coach.
//
// Each platform has an adapter in a package of its own ([Platform]), which
// knows nothing of cats. In the middle stands the [Relay]: it takes one
// household's messages in order and different households' side by side, lets
// the store take each turn, and delivers the replies owed, again and again
// until they arrive.
package bots
