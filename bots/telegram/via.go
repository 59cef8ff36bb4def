package telegram

import "encoding/json"

// via is what a message has to give to the replies to it.
type via struct {
	// Thread is the topic that it was said in; 0 for none.
	Thread int `json:"thread,omitempty"`
	// Answers is the message that a reply in a group refers to.
	Answers int `json:"answers,omitempty"`
	// Group is where it was said, if that is answered in private.
	Group int64 `json:"group,omitempty"`
	// Pressed is the message whose button was pressed, and Offer the offer on
	// it.
	Pressed int    `json:"pressed,omitempty"`
	Offer   string `json:"offer,omitempty"`
	// Press is the id of the press.
	Press string `json:"press,omitempty"`
}

func (v via) bytes() []byte {
	if v == (via{}) {
		return nil
	}
	b, _ := json.Marshal(v) // strings and numbers: it cannot fail
	return b
}

// readVia reads what a reply owed comes with. A reply to nothing has none.
func readVia(b []byte) (v via) {
	_ = json.Unmarshal(b, &v) // our own, or empty
	return v
}
