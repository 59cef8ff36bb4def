package content

import "maps"

// readAside lets a part of the guide be read by another goroutine, into a
// draft of its own. The function that it returns waits and takes that in.
func (d *draft) readAside(part func(*draft)) (join func()) {
	own, done := newDraft(d.fsys), make(chan struct{})
	go func() {
		defer close(done)
		part(own)
	}()
	return func() {
		<-done
		d.unread = d.unread || own.unread
		d.problems = append(d.problems, own.problems...)
		d.examples = append(d.examples, own.examples...)
		maps.Copy(d.files, own.files)
		maps.Copy(d.spots, own.spots)
	}
}
