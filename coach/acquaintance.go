package coach

func (t *turn) takePronoun(picks []string) {
	t.cat().Pronoun = picks[0]
	t.next()
}

func (t *turn) takeNature(picks []string) {
	if picks[0] == "skip" {
		t.skip("nature")
		return
	}
	t.cat().Nature = picks[0]
	t.next()
}

func (t *turn) takeWorn(picks []string) {
	if picks[0] == "skip" {
		t.skip("worn")
		return
	}
	t.cat().Worn = picks[0]
	t.next()
}

// takeAge takes an age from a button: the least number of months it stands for.
func (t *turn) takeAge(picks []string) {
	months := map[string]int{"age:0": 2, "age:4": 4, "age:6": 6, "age:12": 12, "age:120": 120}
	m, ok := months[picks[0]]
	if !ok {
		t.skip("age")
		return
	}
	t.cat().Born = t.now.AddDate(0, -m, 0)
	t.next()
}
