package coach_test

import (
	"fmt"
	"os"
	"runtime"
	"sync"
	"sync/atomic"
	"testing"

	"catwalk/coach"
	"catwalk/content"
)

// TestEverySituation goes through the situations that the coach decides in:
// every step, place (and none named), every sign alone and every two root
// signs together, the gates all open, each one closed and each one unknown,
// tallies of nought to three, resting or not, and every hold. In each of them
// it holds the promises about the cat's safety.
func TestEverySituation(t *testing.T) {
	c := theCoach(t)
	n, err := prove(c)
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d situations hold", n)
}

// TestPlantedFault shows that the proof can fail: each fault in the tables
// makes it name a situation.
func TestPlantedFault(t *testing.T) {
	for name, plant := range map[string]func(*content.Guide){
		"a stressed sign that advances":      func(g *content.Guide) { everywhere(g.Sign("ears-flat"), content.Advance) },
		"an emergency that only stays":       func(g *content.Guide) { everywhere(g.Sign("panting"), content.Stay) },
		"a fright that stays outdoors":       func(g *content.Guide) { g.Sign("bolts").Verdicts[content.Outdoors] = content.Stay },
		"an outdoor step that needs no gate": func(g *content.Guide) { g.Step("threshold").Gates = nil },
		"a step that jumps":                  func(g *content.Guide) { g.Step("objects").Next = "wear" },
		"easing back that goes forward":      func(g *content.Guide) { g.Step("wear").Back = "follow" },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			g, err := content.Load(os.DirFS("../content"))
			if err != nil {
				t.Fatal(err)
			}
			plant(g)
			c, err := coach.New(g)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := prove(c); err == nil {
				t.Error("the proof did not notice")
			}
		})
	}
}

func everywhere(s *content.Sign, v content.Verdict) {
	for i := range s.Verdicts {
		s.Verdicts[i] = v
	}
}

// prove goes through every situation, the steps side by side, and returns how
// many there were and the first in which a promise is broken.
func prove(c *coach.Coach) (int, error) {
	p := newProof(c)
	return p.all()
}

func newProof(c *coach.Coach) proof {
	p := proof{coach: c, guide: c.Guide(), order: map[content.StepID]int{}, broke: new(atomic.Bool)}
	for i, s := range p.guide.Steps {
		p.order[s.ID] = i
	}
	p.open = p.gates()[0]
	return p
}

// all goes through the steps side by side.
func (p proof) all() (int, error) {
	work := make(chan *content.Step)
	var all sync.WaitGroup
	var lock sync.Mutex
	total, first := 0, error(nil)
	for range runtime.GOMAXPROCS(0) {
		all.Go(func() {
			for step := range work {
				n, err := p.step(step)
				if err != nil {
					p.broke.Store(true)
				}
				lock.Lock()
				total += n
				if first == nil {
					first = err
				}
				lock.Unlock()
			}
		})
	}
	for _, s := range p.guide.Steps {
		work <- s
	}
	close(work)
	all.Wait()
	return total, first
}

type proof struct {
	coach *coach.Coach
	guide *content.Guide
	order map[content.StepID]int
	// open is every gate open.
	open []coach.State
	// broke is set once a promise is broken, so that no more is looked at.
	broke *atomic.Bool
}

// step goes through the situations of one step.
func (p proof) step(step *content.Step) (n int, err error) {
	tallies := p.tallies(step)
	for _, gates := range p.gates() {
		for i := range tallies {
			for rest := range 2 {
				for _, hold := range []coach.Hold{coach.NoHold, coach.HoldVet, coach.HoldLost} {
					s := coach.Situation{Step: step, Gates: gates, Tally: tallies[i], Rest: rest > 0, Hold: hold, Minutes: 15}
					m, err := p.signs(s)
					n += m
					if err != nil || p.broke.Load() {
						return n, err
					}
				}
			}
		}
	}
	return n, nil
}

// tallies are nought to three of everything that is counted.
func (p proof) tallies(step *content.Step) []coach.Tally {
	var list []coach.Tally
	for n := range 4 {
		seen := map[content.SignID]int{}
		for _, s := range p.guide.Signs {
			seen[s.ID] = n
		}
		practice := n * max(step.Floor.Sessions, step.Floor.Days, step.Exit.Days, 1)
		list = append(list, coach.Tally{Sessions: practice, Days: practice, CalmDays: practice, Seen: seen})
	}
	return list
}

// gates are all of them open, and each one closed and unknown.
func (p proof) gates() [][]coach.State {
	open := func() []coach.State {
		list := make([]coach.State, len(p.guide.Gates))
		for i := range list {
			list[i] = coach.Open
		}
		return list
	}
	list := [][]coach.State{open()}
	for i := range p.guide.Gates {
		for _, s := range []coach.State{coach.Closed, coach.Unknown} {
			gates := open()
			gates[i] = s
			list = append(list, gates)
		}
	}
	return list
}

// signs goes through every place, every sign alone and every two roots.
func (p proof) signs(s coach.Situation) (n int, err error) {
	for _, place := range append(content.AllPlaces(), content.NoPlace) {
		s.Place, s.Asserted = place, nil
		if err := p.holds(s, p.coach.Decide(s)); err != nil {
			return n, err
		}
		m, err := p.pairs(s)
		n += m
		if err != nil {
			return n, err
		}
	}
	return n, nil
}

// pairs goes through every sign alone, and every two roots together, which
// must not be milder than the graver of the two is by itself.
func (p proof) pairs(s coach.Situation) (n int, err error) {
	alone, two := make([]coach.Verdict, len(p.guide.Signs)), make([]*content.Sign, 2)
	for i, a := range p.guide.Signs {
		two[0], s.Asserted = a, two[:1]
		d := p.coach.Decide(s)
		alone[i], n = d.Verdict, n+1
		if err := p.holds(s, d); err != nil {
			return n, err
		}
		if open := p.opened(s); p.coach.Decide(open).Verdict > d.Verdict {
			return n, p.broken(s, d, "a shut gate made the verdict milder")
		}
		for j, b := range p.guide.Signs[:i] {
			if !a.Root() || !b.Root() {
				continue
			}
			two[1], s.Asserted = b, two
			both := p.coach.Decide(s)
			n++
			if err := p.holds(s, both); err != nil {
				return n, err
			}
			if grave(b) && both.Verdict < alone[i] || grave(a) && both.Verdict < alone[j] {
				return n, p.broken(s, both, "a graver sign made the verdict milder")
			}
		}
	}
	return n, nil
}

// opened is the same situation with every gate open.
func (p proof) opened(s coach.Situation) coach.Situation {
	s.Gates = p.open
	return s
}

func grave(s *content.Sign) bool {
	return s.Tone == content.Stressed || s.Tone == content.Emergency
}

// holds checks the promises in one situation.
func (p proof) holds(s coach.Situation, d coach.Decision) error {
	worst, outside := content.Relaxed, s.Place == content.Outdoors || s.Place == content.NoPlace && s.Step.Place == content.Outdoors
	for _, sign := range s.Asserted {
		worst = graver(worst, sign.Tone)
	}
	next := p.guide.Step(s.Step.Next)
	switch {
	case worst == content.Emergency && d.Verdict < content.CallVet:
		return p.broken(s, d, "an emergency is not answered as one")
	case graveTone(worst) && d.Verdict < content.End:
		return p.broken(s, d, "a stressed sign does not end the session")
	case graveTone(worst) && outside && d.RestHours < 24 && d.Verdict < content.CallVet:
		return p.broken(s, d, "a stressed sign outdoors brings no rest")
	case d.Verdict == content.Advance && (next == nil || d.To != next.ID || p.order[d.To] != p.order[s.Step.ID]+1):
		return p.broken(s, d, "an advance is not to the step that comes next")
	case d.Verdict == content.Advance && next.Outdoors && !p.allOpen(s.Gates):
		return p.broken(s, d, "a step outdoors is offered while a gate is shut")
	case d.Verdict != content.Advance && p.order[d.To] > p.order[s.Step.ID]:
		return p.broken(s, d, "the step moves forward without an advance")
	case s.Hold != coach.NoHold && (d.To != s.Step.ID || d.Verdict == content.Advance || d.Hold == coach.NoHold):
		return p.broken(s, d, "something moves while training is held")
	case d.Verdict >= content.CallVet && d.Hold == coach.NoHold:
		return p.broken(s, d, "an alert does not hold the training")
	}
	return nil
}

func graveTone(t content.Tone) bool { return t == content.Stressed || t == content.Emergency }

var tones = map[content.Tone]int{content.Relaxed: 0, content.Adjusting: 1, content.Stressed: 2, content.Emergency: 3}

func graver(a, b content.Tone) content.Tone {
	if tones[b] > tones[a] {
		return b
	}
	return a
}

// allOpen reports whether every gate is open: the steps outdoors need them
// all, but for those of the backpack, which need all but the harness's.
func (p proof) allOpen(gates []coach.State) bool {
	for i, g := range gates {
		if g != coach.Open && p.guide.Gates[i].ID != "harness-proof" {
			return false
		}
	}
	return true
}

func (p proof) broken(s coach.Situation, d coach.Decision, what string) error {
	var signs []content.SignID
	for _, sign := range s.Asserted {
		signs = append(signs, sign.ID)
	}
	return fmt.Errorf("%s: at %s, place %q, signs %v, gates %v, seen %d, rest %v, hold %q: %s to %s",
		what, s.Step.ID, s.Place, signs, s.Gates, s.Tally.Sessions, s.Rest, s.Hold, d.Verdict, d.To)
}

// TestDenialsChangeNothing goes through every sign with every root denied
// beside it: what did not happen makes nothing milder, and nothing graver.
func TestDenialsChangeNothing(t *testing.T) {
	p := newProof(theCoach(t))
	for _, step := range p.guide.Steps {
		for _, place := range append(content.AllPlaces(), content.NoPlace) {
			for _, tally := range p.tallies(step) {
				for _, a := range p.guide.Signs {
					s := coach.Situation{Step: step, Place: place, Gates: p.open, Tally: tally, Minutes: 15, Asserted: []*content.Sign{a}}
					want := p.coach.Decide(s)
					for _, b := range p.guide.Signs {
						s.Denied = []*content.Sign{b}
						if got := p.coach.Decide(s); b.Root() && got != want {
							t.Fatal(p.broken(s, got, "denying "+string(b.ID)+" changed the verdict"))
						}
					}
				}
			}
		}
	}
}
