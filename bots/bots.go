// Package bots connects chat platforms to the coach.
//
// Each platform has an adapter in a package of its own ([Platform]), which
// knows nothing of cats. In the middle stands the [Relay]: it takes one
// household's messages in order and different households' side by side, lets
// the store take each turn, and delivers the replies owed, again and again
// until they arrive.
//
// A message goes through the files in this order: relay.go receives it,
// owner.go asks whether its sender is too fast, queue.go puts it in line,
// turn.go has it answered, outbox.go keeps what is owed, and lane.go and
// outcome.go deliver it, chat by chat. Alarms enter the same line from
// ticks.go.
package bots
