package content

// lint checks the guide by every rule.
func (d *draft) lint() {
	for _, rule := range rules {
		rule(d)
	}
}

// The rules, each in a file of its own.
var rules = []func(*draft){}
