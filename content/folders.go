package content

import "slices"

// A folder holds the cards of one sort.
type folder struct {
	name string
	// required and optional are the names of the sections that its cards
	// must and may have, after the lead that each card begins with.
	required, optional []string
}

// cardFolders are the sorts of cards. Section names stay English in every
// language: they are structure and are never shown.
var cardFolders = []folder{
	{
		name:     "steps",
		required: []string{"what-to-do", "how-long", "what-good-looks-like", "move-on-when"},
		optional: []string{"careful", "why", "who-disagrees"},
	},
	{name: "signs", optional: []string{"third-time", "who-disagrees"}},
	{name: "alerts", optional: []string{"then", "who-disagrees"}},
	{name: "gates", required: []string{"question", "how-to-open"}, optional: []string{"why", "who-disagrees"}},
	{name: "answers", optional: []string{"why", "who-disagrees", "what-to-do"}},
	{name: "gear", optional: []string{"why", "who-disagrees", "what-to-do"}},
	{name: "body", optional: []string{"ears", "eyes", "tail", "body", "voice", "what-to-do"}},
	{name: "rehearsals", required: []string{"choices", "why"}, optional: []string{"who-disagrees"}},
}

// folders returns the names of the folders that hold cards.
func folders() []string {
	var names []string
	for _, f := range cardFolders {
		names = append(names, f.name)
	}
	return names
}

// folderNamed returns the folder with the given name.
func folderNamed(name string) folder {
	i := slices.IndexFunc(cardFolders, func(f folder) bool { return f.name == name })
	return cardFolders[i]
}

// allowedSection reports whether cards of a folder may have a section.
func allowedSection(in, name string) bool {
	f := folderNamed(in)
	return slices.Contains(f.required, name) || slices.Contains(f.optional, name)
}
