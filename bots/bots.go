// Package bots connects chat platforms to the coach.
//
// Each platform has an adapter in a package of its own ([Platform]), which
// knows nothing of cats. In the middle stands the [Relay]: it takes one
// household's messages in order and different households' side by side, lets
// the store take each turn, and delivers the replies owed, again and again
// until they arrive.
//
// A message goes through the files in this order: run.go receives it, accept.go
// and owner.go ask whether it is a copy or its sender too fast, queue.go puts
// it in line, turn.go has it answered, outbox.go holds what is owed, lane.go
// and outcome.go deliver that chat by chat, and settle.go tells the store.
// Alarms enter the same line from ticks.go; sweep.go finds what an earlier run
// still owed.
package bots
