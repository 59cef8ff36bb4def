package storage

import (
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"catwalk/coach"
)

// A page is everything that one turn leaves behind, written out and ready to
// be kept.
type page struct {
	message   coach.Message
	household household
	now       time.Time
	memory    string
	// alarm is when the household is to be woken next, nil for never.
	alarm   *int64
	entries []entry
	owed    []coach.Owed
	replies []string
	forget  bool
	// before and settings are those of the message's community; settings is
	// empty unless the turn changes them.
	before, settings string
}

type entry struct {
	at   int64
	text string
}

// write writes out what a thinker has put out. Whatever cannot be written
// fails here, before the database is touched.
func write(h household, c community, m coach.Message, out coach.Output, now time.Time) (*page, error) {
	p := &page{message: m, household: h, now: now}
	if err := p.remember(out.Memory); err != nil {
		return nil, err
	}
	if err := p.enter(out.Entries); err != nil {
		return nil, err
	}
	if err := p.owe(out.Replies); err != nil {
		return nil, err
	}
	return p, p.obey(out.Orders, c)
}

func (p *page) remember(m coach.Memory) (err error) {
	m.Version, m.Household = coach.MemoryVersion, p.household.id
	if p.message.Kind == coach.Tick {
		m.Alarms = slices.DeleteFunc(slices.Clone(m.Alarms), rungBy(p.message))
	}
	p.alarm = earliest(m)
	p.memory, err = text(m)
	if err != nil {
		return fmt.Errorf("write memory: %w", err)
	}
	return nil
}

func (p *page) enter(entries []coach.Entry) error {
	for _, e := range entries {
		t, err := text(e)
		if err != nil {
			return fmt.Errorf("write journal: %w", err)
		}
		p.entries = append(p.entries, entry{ms(e.At), t})
	}
	return nil
}

func (p *page) owe(replies []coach.Reply) error {
	for _, r := range replies {
		t, err := text(r)
		if err != nil {
			return fmt.Errorf("write reply: %w", err)
		}
		p.replies = append(p.replies, t)
		p.owed = append(p.owed, coach.Owed{Household: p.household.id, Reply: r, Via: p.message.Via, Since: p.now})
	}
	return nil
}

func (p *page) obey(orders []coach.Order, before community) (err error) {
	for _, o := range orders {
		switch {
		case o.Kind == coach.Forget:
			p.forget = true
		case o.Kind == coach.SetCommunity && o.Community != nil && o.Community.ID == p.message.Community:
			p.before = before.text
			if p.settings, err = text(o.Community); err != nil {
				return fmt.Errorf("write community: %w", err)
			}
		default:
			return fmt.Errorf("cannot obey the order %+v: want forget, or set-community with the settings of the community that was spoken in", o)
		}
	}
	return nil
}

// text is JSON as the database keeps it.
func text(v any) (string, error) {
	b, err := json.Marshal(v)
	return string(b), err
}
