package reading

// A feature is something that was found in a message and what it weighs.
type feature struct {
	key    uint64
	weight float32
}

// The kinds of feature; each keeps its keys apart from the others'.
const (
	oneWord uint64 = (iota + 1) << 56
	twoWords
	letters
	ofClass
	ofCue
)

// kinds are the bits of a key that say of which kind a feature is.
const kinds uint64 = 0xff << 56

// A featurer gathers the features of one message.
type featurer struct {
	*desk
	list  []feature
	aside float32
}

// at returns what the word at i weighs.
func (f *featurer) at(i int) float32 {
	if f.tokens[i].asks {
		return 1
	}
	return f.aside
}

// add adds a feature.
func (f *featurer) add(key uint64, weight float32) {
	f.list = append(f.list, feature{key, weight})
}

// letters adds the runs of four letters of a word, with its ends.
func (f *featurer) letters(word string, weight float32) {
	const run = 4
	var padded [maxWord + 2]byte
	w := append(append(append(padded[:0], '^'), word[:min(len(word), maxWord)]...), '$')
	for i := 0; i+run <= len(w); i++ {
		key := uint64(w[i])<<24 | uint64(w[i+1])<<16 | uint64(w[i+2])<<8 | uint64(w[i+3])
		f.add(letters|key, weight)
	}
}

// hash numbers a text (FNV-1a), within the bits that features leave free.
func hash(text string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(text) {
		h = (h ^ uint64(text[i])) * 1099511628211
	}
	return h >> 16
}
