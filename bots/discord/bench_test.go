package discord

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strconv"
	"sync/atomic"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"catwalk/bots"
	"catwalk/bots/discord/discordtest"
	"catwalk/coach"
	"catwalk/storage"
	"catwalk/storage/sqlite"
)

// BenchmarkEndpoint measures signed HTTP interactions of 64 owners at once:
// through the whole bot with SQLite on disk; the same with an echo in the
// coach's place; and a handler that only verifies and answers a constant. The
// client's signing is in all three.
func BenchmarkEndpoint(b *testing.B) {
	b.Run("bot", func(b *testing.B) { interactions(b, wholeBot(b, theCoach(b))) })
	b.Run("echo", func(b *testing.B) {
		interactions(b, wholeBot(b, scripted{theCoach(b), func(coach.Input) []coach.Reply {
			return []coach.Reply{{Line: "hello", Text: "here I am"}}
		}}))
	})
	b.Run("constant", func(b *testing.B) { interactions(b, constant) })
}

// wholeBot runs a bot that has no gateway.
func wholeBot(b *testing.B, c Coach) func(*discordtest.Fake) http.Handler {
	return func(f *discordtest.Fake) http.Handler {
		store, err := storage.Open(b.Context(), "sqlite:"+filepath.Join(b.TempDir(), "cats.db"), quiet(), sqlite.Engine)
		if err != nil {
			b.Fatal(err)
		}
		d, err := New(Config{Token: discordtest.Token, PublicKey: f.PublicKey, APIURL: f.URL, NoGateway: true, Clock: bots.SystemClock{}, Log: quiet(), Coach: c})
		if err != nil {
			b.Fatal(err)
		}
		relay := bots.NewRelay(store, c.(coach.Thinker), bots.Options{Clock: bots.SystemClock{}, Log: quiet(), Jitter: func() float64 { return 1 }})
		ctx, stop := context.WithCancel(context.Background())
		ended := make(chan error, 1)
		go func() { ended <- relay.Run(ctx, d) }()
		b.Cleanup(func() {
			stop()
			if err := <-ended; err != nil {
				b.Error(err)
			}
			if err := store.Close(); err != nil {
				b.Error(err)
			}
		})
		for d.listening() == nil {
			time.Sleep(time.Millisecond)
		}
		return d
	}
}

// constant verifies a request and answers always the same.
func constant(f *discordtest.Fake) http.Handler {
	key, _ := readKey(f.PublicKey) // the fake's own
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !discordgo.VerifyInteraction(r, key) {
			http.Error(w, "invalid request signature", http.StatusUnauthorized)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		_, _ = io.WriteString(w, `{"type":4,"data":{"content":"here I am","flags":64}}`)
	})
}

// interactions sends commands of many owners.
func interactions(b *testing.B, handler func(*discordtest.Fake) http.Handler) {
	f := discordtest.New()
	b.Cleanup(f.Close)
	server := httptest.NewServer(handler(f))
	b.Cleanup(server.Close)
	http.DefaultTransport.(*http.Transport).MaxIdleConnsPerHost = 64
	var owners, ids atomic.Int64
	b.SetParallelism(32)
	b.ReportAllocs()
	b.ResetTimer()
	b.RunParallel(func(pb *testing.PB) {
		owner := strconv.FormatInt(owners.Add(1), 10)
		f.Send(server.URL, uses("start", owner, ids.Add(1)), time.Now()) // who is new is greeted, in two messages
		for pb.Next() {
			status, answer := f.Send(server.URL, uses("plan", owner, ids.Add(1)), time.Now())
			var got struct{ Type int }
			if status != http.StatusOK || json.Unmarshal(answer, &got) != nil || got.Type != 4 {
				b.Errorf("%d %s", status, answer)
				return
			}
		}
	})
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "interactions/s")
}

// uses is an owner's use of a command in a server.
func uses(name, owner string, id int64) []byte {
	return fmt.Appendf(nil, `{"id":"%d","application_id":"1","type":2,"token":"t%d","guild_id":"9","channel_id":"8","context":0,"locale":"en-US","version":1,`+
		`"member":{"user":{"id":"%s"},"permissions":"0"},"data":{"id":"1","name":"%s","type":1}}`, id<<22, id, owner, name)
}
