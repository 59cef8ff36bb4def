package main

import (
	"context"
	"net/http"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"catwalk/coach"
)

// metered counts and times what passes through a store. Its labels are from
// short closed lists and never hold anything of a person.
type metered struct {
	coach.Store
	turns           *prometheus.HistogramVec
	replies, parked *prometheus.CounterVec
	alerts          prometheus.Counter
	registry        *prometheus.Registry
}

func newMetered(s coach.Store) *metered {
	m := &metered{
		Store: s, registry: prometheus.NewRegistry(),
		turns: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: "catwalk_turn_seconds", Help: "Time from a message taken up to its turn committed.",
			Buckets: prometheus.ExponentialBuckets(0.0005, 4, 9),
		}, []string{"platform", "outcome"}),
		replies: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "catwalk_replies_total", Help: "Replies delivered, and replies given up.",
		}, []string{"outcome"}),
		parked: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "catwalk_parked_total", Help: "Messages put aside because they could not be answered.",
		}, []string{"platform"}),
		alerts: prometheus.NewCounter(prometheus.CounterOpts{
			Name: "catwalk_alerts_total", Help: "Alerts given: emergencies and escaped cats.",
		}),
	}
	m.registry.MustRegister(m.turns, m.replies, m.parked, m.alerts)
	return m
}

// Turn takes a turn and notes how long it took and what came of it.
func (m *metered) Turn(ctx context.Context, t coach.Thinker, msg coach.Message, now time.Time) (coach.Done, error) {
	began := time.Now()
	done, err := m.Store.Turn(ctx, t, msg, now)
	m.turns.WithLabelValues(msg.From.Platform, outcome(done, err)).Observe(time.Since(began).Seconds())
	for _, o := range done.Owed {
		if o.Reply.Alert {
			m.alerts.Inc()
		}
	}
	return done, err
}

func outcome(d coach.Done, err error) string {
	switch {
	case err != nil:
		return "failed"
	case d.Seen:
		return "seen"
	default:
		return "taken"
	}
}

// Settle counts what became of replies.
func (m *metered) Settle(ctx context.Context, outcomes ...coach.Outcome) error {
	err := m.Store.Settle(ctx, outcomes...)
	for _, o := range outcomes {
		switch {
		case err != nil:
		case o.Failed != "":
			m.replies.WithLabelValues("given-up").Inc()
		default:
			m.replies.WithLabelValues("delivered").Inc()
		}
	}
	return err
}

// Park counts the messages put aside.
func (m *metered) Park(ctx context.Context, msg coach.Message, reason string, now time.Time) error {
	m.parked.WithLabelValues(msg.From.Platform).Inc()
	return m.Store.Park(ctx, msg, reason, now)
}

// handler shows the metrics.
func (m *metered) handler() http.Handler {
	return promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{})
}

// ready answers whether messages can be taken: whether the store answers
// within a second.
func (m *metered) ready(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(r.Context(), time.Second)
	defer cancel()
	if _, err := m.Next(ctx); err != nil {
		http.Error(w, "the database does not answer", http.StatusServiceUnavailable)
		return
	}
	_, _ = w.Write([]byte("ready\n")) // whoever asked may be gone again
}
