package cnn

import (
	"math"
	"sync"
)

// A Sample is a message to learn from, with what it is. Signs in Ignore are
// neither right nor wrong.
type Sample struct {
	Input
	Shown, Gone, Ignore []int32
	// Unlabelled says that nothing is known of the signs.
	Unlabelled bool
	// Intents are the right ones, the best first.
	Intents []int32
	// Topics are the right ones, the best first, or none.
	Topics []int32
}

// How a network is trained: the samples are gone through `rounds` times, in
// batches, at a rate that rises to `top` and falls again.
const (
	rounds = 15
	batch  = 32
	shards = 4 // the parts of a batch that are worked on side by side
	top    = 3e-3
	rising = 0.15
)

// Train teaches a network. The same samples in the same order make the same
// network on the same kind of processor. say is told how it goes, from time to
// time.
func Train(l Labels, v *Vectors, marks, cues []string, samples []Sample, say func(round int, loss float64)) *Net {
	t := newTrainer(l, v, len(marks), len(cues))
	order := make([]int, len(samples))
	for i := range order {
		order[i] = i
	}
	steps := rounds * ((len(samples) + batch - 1) / batch)
	for round := range rounds {
		t.shuffle(order)
		loss := 0.0
		for from := 0; from < len(order); from += batch {
			loss += t.learn(samples, order[from:min(from+batch, len(order))], steps)
		}
		say(round+1, loss/float64(len(samples)))
	}
	return t.net(l, v, marks, cues)
}

// A trainer holds what is needed while learning only.
type trainer struct {
	model
	vectors *Vectors
	workers [shards]*worker
	total   *slopes
	dice    dice
	done    int
}

// newTrainer returns a trainer that has learned nothing.
func newTrainer(l Labels, v *Vectors, marks, cues int) *trainer {
	t := &trainer{vectors: v, dice: 1}
	t.model = newModel(l, v, marks, cues, &t.dice)
	t.total = t.slopes()
	for i := range t.workers {
		t.workers[i] = newWorker(&t.model, v)
	}
	return t
}

// shuffle brings the samples into another order.
func (t *trainer) shuffle(order []int) {
	for i := len(order) - 1; i > 0; i-- {
		j := int(t.dice.next() % uint64(i+1))
		order[i], order[j] = order[j], order[i]
	}
}

// learn goes one step by a batch and returns the batch's loss.
func (t *trainer) learn(samples []Sample, chosen []int, steps int) float64 {
	var done sync.WaitGroup
	for k, w := range t.workers {
		w.dice, w.loss = dice(t.dice.next()), 0
		done.Go(func() {
			for i := k; i < len(chosen); i += shards {
				w.learn(&samples[chosen[i]], 1/float32(len(chosen)))
			}
		})
	}
	done.Wait()
	loss := 0.0
	for _, w := range t.workers {
		t.total.take(w.slopes)
		loss += w.loss
	}
	t.done++
	t.step(t.total, rate(float64(t.done)/float64(steps)), t.done)
	return loss
}

// rate is how far to step when a part of all steps is done.
func rate(done float64) float64 {
	if done < rising {
		return top * (0.04 + 0.96*done/rising)
	}
	return top * (0.001 + 0.5*(1+math.Cos(math.Pi*(done-rising)/(1-rising))))
}
