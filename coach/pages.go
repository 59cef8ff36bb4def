package coach

import "strings"

// perPage is how many choices of a long list are shown at once. With "more",
// the way back and the emergency button they are eight.
const perPage = 5

// paged cuts the page off what a choice is about: "gear/2" is the second page
// of "gear".
func paged(about string) (id string, n int) {
	id, page, _ := strings.Cut(about, "/")
	return id, max(atoi(page), 1)
}

// page returns the nth page of a list, from 1, and as its last item the choice
// that leads to the next, if there is one. One item more than a page holds is
// shown rather than "more".
func page(list []string, n int, choice string) []string {
	rest := list[min((n-1)*perPage, len(list)):]
	if len(rest) <= perPage+1 {
		return rest
	}
	return append(rest[:perPage:perPage], choice+"/"+number(n+1))
}
