package telegram

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"catwalk/bots/telegram/telegramtest"
)

// The same message takes effect once, however often Telegram brings it, and
// under whatever number, and also after a restart.
func TestSameAgain(t *testing.T) {
	r := newRig(t, saying(t, echo))
	ann := r.Person("Ann")
	ann.Type("hello")
	r.said(ann.Chat(), "hello")
	again := func() {
		for range 50 {
			r.Push(func(id int64) string {
				return fmt.Sprintf(`{"update_id":%d,"message":{"message_id":11,"date":1,"chat":{"id":%d,"type":"private"},"from":{"id":%d,"first_name":"Ann"},"text":"hello"}}`,
					id, ann.ID, ann.ID)
			})
		}
		r.until("all to be taken", func() bool { return r.Waiting() == 0 })
	}
	again()
	if err := r.stop(); err != nil {
		t.Fatal(err)
	}
	r.start()
	again()
	ann.Type("bye")
	r.said(ann.Chat(), "bye")
	if n := len(ann.Chat().FromBot()); n != 2 {
		t.Errorf("%d answers: wanted 2\n%s", n, ann.Chat())
	}
}

// An album is one thing that was said, also where its turn has to be taken
// again.
func TestAlbumComesAgain(t *testing.T) {
	r := newRig(t)
	ann := r.Person("Ann")
	photo := []map[string]any{{"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}}
	for range 3 {
		ann.Chat().Send(ann, map[string]any{"photo": photo, "media_group_id": "9"})
	}
	r.said(ann.Chat(), "I can't see pictures")
	r.until("all to be taken", func() bool { return r.Waiting() == 0 })
	time.Sleep(30 * time.Millisecond)
	if n := strings.Count(ann.Chat().String(), "I can't see pictures"); n != 1 {
		t.Errorf("answered %d times:\n%s", n, ann.Chat())
	}
}

// An answer without end does not fill the memory, and is got over.
func TestEndlessAnswer(t *testing.T) {
	d := &desk{}
	b := newBench(t, d.accept, func(c *Config) { c.Clock = &fast{} })
	b.Wait(patience, func() bool { return b.Calls("getUpdates") > 0 })
	page := `{"ok":true,"result":["` + strings.Repeat("x", maxAnswer+1) + `"]}`
	b.Break(telegramtest.Fault{Method: "getUpdates", Times: 2, Code: 200, Page: page})
	b.Person("Ann").Type("hello")
	if !b.Wait(patience, func() bool { return len(d.heard()) == 1 }) {
		t.Error("not got over")
	}
}
