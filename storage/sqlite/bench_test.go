package sqlite

import (
	"database/sql"
	"encoding/json"
	"fmt"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"catwalk/coach"
	"catwalk/content"
)

// BenchmarkTurns measures turns through the store beside bare commits of the
// same rows through the driver, in the same run. Many owners at once share
// commits, so the bare rows are committed in groups of as many. What lies
// between is mostly the memory's way in and out of JSON, twice 30 µs for 3 kB,
// which a third measurement adds to the bare rows.
func BenchmarkTurns(b *testing.B) {
	for _, owners := range []int{1, 64} {
		b.Run(fmt.Sprintf("%d at once/store", owners), func(b *testing.B) { benchmarkStore(b, owners) })
		b.Run(fmt.Sprintf("%d at once/bare", owners), func(b *testing.B) { benchmarkBare(b, owners, func() {}) })
		b.Run(fmt.Sprintf("%d at once/bare and JSON", owners), func(b *testing.B) { benchmarkBare(b, owners, inAndOut(b)) })
	}
}

// rate reports turns a second.
func rate(b *testing.B) { b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "turns/s") }

// trained is a thinker with nothing to think: the memory of a cat in
// training, one reply, one entry.
type trained struct{}

func (trained) Needs(coach.Memory, coach.Message) coach.Span { return coach.Span{} }

func (trained) Turn(in coach.Input) coach.Output {
	m := in.Memory
	if len(m.Cats) == 0 {
		m = mochi(in.Message.From)
	}
	m.Offers++
	return coach.Output{
		Memory:  m,
		Replies: []coach.Reply{advice(in.Message.From)},
		Entries: []coach.Entry{{At: in.Now, Kind: coach.SessionEntry, Cat: "Mochi", Step: "wear",
			Place: content.IndoorsHarness, Asserted: []content.SignID{"flop", "eats"}, Verdict: content.Stay}},
	}
}

// mochi is a memory of about 3 kB.
func mochi(from coach.Address) coach.Memory {
	day := time.Date(2031, 5, 4, 9, 30, 0, 0, time.UTC)
	cat := coach.Cat{Name: "Mochi", Pronoun: "she", Born: day, Nature: "shy", Since: day, Worn: "tried", Step: "wear",
		Gates: map[content.GateID]coach.GateAnswer{}, Tally: map[content.StepID]coach.Tally{}}
	for _, gate := range strings.Fields("vet-word vaccines kitten-wait age neutered chip-and-tag parasites settled") {
		cat.Gates[content.GateID(gate)] = coach.GateAnswer{State: coach.Open, On: day}
	}
	for _, step := range strings.Fields("ready gear objects scent-games drape loose-on wear leash-drag follow threshold first-outing grow") {
		cat.Tally[content.StepID(step)] = coach.Tally{Sessions: 3, Days: 2, CalmDays: 2, Last: day, LastCalm: day,
			Seen: map[content.SignID]int{"flop": 2, "freeze": 1}}
	}
	return coach.Memory{
		Cats: []coach.Cat{cat},
		People: []coach.Person{{
			Addresses: []coach.Address{from.Owner()}, Home: from, Language: "en", Zone: "Europe/Berlin",
			Met: coach.Met{Greeted: true, Disagreement: true},
			Asked: coach.Asked{Question: "how-did-it-go", Offer: "a12", Many: true,
				Choices: []string{"flop", "freeze", "eats", "plays", "walks", "red"}},
			Last: coach.Last{Rule: "rule-stay", Signs: []content.SignID{"flop", "eats"}},
		}},
		Alarms: []coach.Alarm{{ID: "remind", At: day.AddDate(0, 0, 3)}},
	}
}

// advice is a reply of about 1 kB.
func advice(to coach.Address) coach.Reply {
	return coach.Reply{To: to, Card: "steps/wear", Title: "Wearing it", Verdict: content.Stay, Step: "wear",
		Text: strings.Repeat("Put the harness on before a meal and take it off after five minutes. ", 10),
		Offer: coach.Offer{ID: "a12", Choices: []coach.Option{
			{ID: "again", Label: "What was that?"}, {ID: "report", Label: "We did it"},
			{ID: coach.ChoiceRed, Label: "Emergency", Red: true}}},
	}
}

func owner(i int) coach.Address {
	person := fmt.Sprint("owner-", i)
	return coach.Address{Platform: "telegram", Person: person, Chat: person}
}

// benchmarkStore has owners speak at once, each waiting for the answer.
func benchmarkStore(b *testing.B, owners int) {
	store := openStore(b, filepath.Join(b.TempDir(), "cats.db"))
	defer func() { fatal(b, store.Close()) }()
	var said atomic.Int64
	speak := func(i int) {
		n := said.Add(1)
		m := coach.Message{Delivery: coach.Delivery{Platform: "telegram", Bot: "1", ID: fmt.Sprint(n)}, From: owner(i)}
		_, err := store.Turn(b.Context(), trained{}, m, time.UnixMilli(n))
		fatal(b, err)
	}
	for i := range owners {
		speak(i)
	}
	b.ResetTimer()
	var all sync.WaitGroup
	var taken atomic.Int64
	for i := range owners {
		all.Go(func() {
			for taken.Add(1) <= int64(b.N) {
				speak(i)
			}
		})
	}
	all.Wait()
	rate(b)
}

// benchmarkBare commits the rows of as many turns together.
func benchmarkBare(b *testing.B, together int, each func()) {
	file := filepath.Join(b.TempDir(), "cats.db")
	store := openStore(b, file)
	for i := range together {
		m := coach.Message{Delivery: coach.Delivery{Platform: "telegram", Bot: "1", ID: fmt.Sprint("first ", i)}, From: owner(i)}
		_, err := store.Turn(b.Context(), trained{}, m, time.UnixMilli(1))
		fatal(b, err)
	}
	households := make([]string, together)
	for i := range households {
		h, err := store.Household(b.Context(), owner(i))
		fatal(b, err)
		households[i] = string(h)
	}
	fatal(b, store.Close())
	db, err := connect(file, 1, forWriting)
	fatal(b, err)
	defer func() { fatal(b, db.Close()) }()
	b.ResetTimer()
	commitRows(b, db, households, each)
	rate(b)
}

func commitRows(b *testing.B, db *sql.DB, households []string, each func()) {
	ready := func(statement string) *sql.Stmt {
		stmt, err := db.Prepare(statement)
		fatal(b, err)
		return stmt
	}
	delivery := ready(`INSERT INTO deliveries (platform, bot, id, at) VALUES ($1, $2, $3, $4)`)
	memory := ready(`UPDATE households SET turns = turns + 1, alarm = $1, memory = $2 WHERE id = $3`)
	entry := ready(`INSERT INTO journal (household, turn, nth, at, entry) VALUES ($1, $2, 0, $3, $4)`)
	reply := ready(`INSERT INTO outbox (household, platform, card, since, reply) VALUES ($1, 'telegram', 'steps/wear', $2, $3)`)
	out := trained{}.Turn(coach.Input{Message: coach.Message{From: owner(0)}})
	texts := [3]string{asJSON(b, out.Memory), asJSON(b, out.Entries[0]), asJSON(b, out.Replies[0])}
	alarm := out.Memory.Alarms[0].At.UnixMilli()
	for n := 0; n < b.N; {
		tx, err := db.Begin()
		fatal(b, err)
		run := func(stmt *sql.Stmt, args ...any) {
			_, err := stmt.Exec(args...)
			fatal(b, err)
		}
		d, m, e, r := tx.Stmt(delivery), tx.Stmt(memory), tx.Stmt(entry), tx.Stmt(reply)
		for i := 0; i < len(households) && n < b.N; i++ {
			n++
			each()
			run(d, "telegram", "1", fmt.Sprint(n), n)
			run(m, alarm, texts[0], households[i])
			run(e, households[i], n+1, n, texts[1])
			run(r, households[i], n, texts[2])
		}
		fatal(b, tx.Commit())
	}
}

// inAndOut reads a memory from JSON and writes one turn's output as JSON.
func inAndOut(b *testing.B) func() {
	in := coach.Input{Message: coach.Message{From: owner(0)}}
	text := []byte(asJSON(b, trained{}.Turn(in).Memory))
	return func() {
		fatal(b, json.Unmarshal(text, &in.Memory))
		out := trained{}.Turn(in)
		_, _, _ = asJSON(b, out.Memory), asJSON(b, out.Entries[0]), asJSON(b, out.Replies[0])
		in.Memory = coach.Memory{}
	}
}

func asJSON(b *testing.B, v any) string {
	text, err := json.Marshal(v)
	fatal(b, err)
	return string(text)
}

func fatal(b *testing.B, err error) {
	b.Helper()
	if err != nil {
		b.Fatal(err)
	}
}
