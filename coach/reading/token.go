package reading

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A token is one word of a message.
type token struct {
	// from and to are its bytes in the message; words that one written word
	// was spelled out to share them.
	from, to int
	// word is how it is written, cleaned.
	word string
	// exact and stem are its symbols, 0 where no cue speaks of it.
	exact, stem symbol
	// id numbers the word among all that the guide uses, 0 where it is new.
	id int32
	// after says what stands before it.
	after pause
	// capital says that it begins with a capital letter, as names do.
	capital bool
	// pictured says that it stands for an emoji.
	pictured bool
	// asks says that a question mark ends the sentence that it is in.
	asks bool
	// line numbers the sentence that it is in.
	line int32
}

// A pause is what separates a word from the one before it.
type pause uint8

const (
	noPause  pause = iota // a space or a hyphen
	short                 // a comma, a dash, a bracket
	sentence              // a full stop, a question mark, a new line
)

// tokens splits a message into words.
func (r *Reader) tokens(text string, into []token) []token {
	s := splitter{reader: r, text: cut(text, maxBytes), tokens: into[:0], after: sentence}
	for s.at < len(s.text) && len(s.tokens) < maxTokens {
		s.next()
	}
	s.endSentence(false)
	return s.tokens
}

// A splitter goes through a message once.
type splitter struct {
	reader *Reader
	text   string
	at     int
	tokens []token
	// after is the strongest pause since the last word.
	after pause
	// first is the first token of the sentence at hand.
	first int
	// line numbers the sentence at hand.
	line int32
}

// next reads one word, number, emoji or mark.
func (s *splitter) next() {
	r, size := rune(s.text[s.at]), 1
	if r >= utf8.RuneSelf {
		r, size = utf8.DecodeRuneInString(s.text[s.at:])
	}
	switch {
	case isDigit(r):
		s.word(isDigit)
	case isLetter(r):
		s.word(isLetter)
	default:
		s.mark(r, size)
	}
}

// isDigit reports whether a number goes on with r.
func isDigit(r rune) bool { return r >= '0' && r <= '9' }

// isLetter reports whether a word goes on with r.
func isLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
	}
	return unicode.IsLetter(r) || unicode.Is(unicode.Mn, r)
}

// isQuote reports whether r can stand inside a word: don't, don’t.
func isQuote(r rune) bool { return r == '\'' || r == '’' || r == '`' || r == '‘' }

// word reads a word or number and adds it, spelled out where it is short for
// something.
func (s *splitter) word(goesOn func(rune) bool) {
	end := s.at
	for end < len(s.text) {
		r, size := utf8.DecodeRuneInString(s.text[end:])
		if !goesOn(r) && !s.quoteInside(end, r, size) {
			break
		}
		end += size
	}
	written := s.text[s.at:end]
	first, _ := utf8.DecodeRuneInString(written)
	s.add(clean(written), end, unicode.IsUpper(first))
	s.at = end
}

// quoteInside reports whether an apostrophe stands between two letters.
func (s *splitter) quoteInside(at int, r rune, size int) bool {
	if !isQuote(r) || at == s.at || at+size >= len(s.text) {
		return false
	}
	next, _ := utf8.DecodeRuneInString(s.text[at+size:])
	return isLetter(next)
}

// add adds a word that ends at a byte of the message.
func (s *splitter) add(word string, end int, capital bool) {
	for _, w := range s.reader.lexicon.spellOut(word) {
		t := s.reader.lexicon.token(w)
		t.from, t.to, t.capital = s.at, end, capital
		s.put(t)
	}
}

// put adds a token behind the pause at hand.
func (s *splitter) put(t token) {
	if s.after == sentence {
		s.line++
	}
	t.after, t.line = s.after, s.line
	s.tokens = append(s.tokens, t)
	s.after = noPause
}

// mark reads what is no word: an emoji, a pause, or nothing of interest.
func (s *splitter) mark(r rune, size int) {
	end := s.at + size
	switch {
	case strings.ContainsRune(".!?\n;…。！？", r):
		s.pauseAt(r, end)
	case strings.ContainsRune(",:()[]–—/\"“”*|+&、，", r):
		s.after = max(s.after, short)
	case r == '-' && (end == len(s.text) || s.text[end] == ' ' || s.text[end] == '-'):
		s.after = max(s.after, short)
	case r >= utf8.RuneSelf:
		s.emoji(r, end)
	}
	s.at = end
}

// pauseAt ends a sentence, unless the point belongs to a number.
func (s *splitter) pauseAt(r rune, end int) {
	if r == '.' && s.at > 0 && isDigit(rune(s.text[s.at-1])) && end < len(s.text) && isDigit(rune(s.text[end])) {
		return
	}
	s.endSentence(r == '?' || r == '？')
	s.after = sentence
}

// endSentence tells the words of the sentence whether it was a question.
func (s *splitter) endSentence(asks bool) {
	for i := s.first; i < len(s.tokens) && asks; i++ {
		s.tokens[i].asks = true
	}
	s.first = len(s.tokens)
}

// emoji adds an emoji's words.
func (s *splitter) emoji(r rune, end int) {
	words, ok := s.reader.lexicon.emoji[r]
	if !ok {
		return
	}
	s.after = max(s.after, short)
	for _, w := range words {
		t := s.reader.lexicon.token(w)
		t.from, t.to, t.pictured = s.at, end, true
		s.put(t)
	}
	s.after = short
}
