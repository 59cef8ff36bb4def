package bots

import "catwalk/coach"

// A thread is all replies of one key to one household in one chat: each edits
// what the one before it became.
type thread struct {
	household coach.HouseholdID
	chat      chat
	key       string
}

// A receipt is what a reply became.
type receipt struct {
	of    int64
	bytes []byte
}

// A reply comes with its thread's receipt as the store knew it when its turn
// was taken. The reply before it may have been delivered since, so the outbox
// passes receipts on itself until the store has them. Its lock is held in all
// of the following.

func threadOf(o coach.Owed) thread {
	return thread{o.Household, chatOf(o), o.Reply.Key}
}

// pass gives the receipt of a delivered reply to the later ones in its lane,
// and keeps it for those to come.
func (b *outbox) pass(l *lane, o coach.Owed, got []byte) {
	if got == nil || o.Reply.Key == "" {
		return
	}
	t := threadOf(o)
	for i, later := range l.owed {
		if threadOf(later) == t {
			l.owed[i].Receipt = got
		}
	}
	if o.ID != 0 {
		b.fresh[t] = receipt{o.ID, got}
		b.freshOf[o.ID] = t
	}
}

// catchUp gives a reply a receipt that the store did not know yet.
func (b *outbox) catchUp(o *coach.Owed) {
	if f, ok := b.fresh[threadOf(*o)]; ok {
		o.Receipt = f.bytes
	}
}

// known drops the receipt of a reply once the store has it.
func (b *outbox) known(id int64) {
	t, ok := b.freshOf[id]
	delete(b.freshOf, id)
	if ok && b.fresh[t].of == id {
		delete(b.fresh, t)
	}
}
