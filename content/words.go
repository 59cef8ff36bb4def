package content

// Words is what reading needs to know of a language: en/words.yaml and
// en/examples.yaml.
type Words struct{}
