package content

import (
	"errors"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
)

// parseYAML returns the one document of a YAML text, or nil after noting what
// is wrong with it. An empty text is an empty document.
func (d *draft) parseYAML(file, text string) ast.Node {
	f, err := parser.ParseBytes([]byte(text), 0)
	if err != nil {
		d.unread = true
		d.report(errorPlace(file, err), "%s", errorText(err))
		return nil
	}
	if len(f.Docs) == 0 || f.Docs[0].Body == nil {
		return nil
	}
	body := f.Docs[0].Body
	d.resolve(file, body)
	return body
}

// resolve puts what an anchor stands for in the place of each of its aliases,
// so that every row of a table can be read by itself.
func (d *draft) resolve(file string, root ast.Node) {
	anchors := map[string]ast.Node{}
	ast.Walk(visit(func(n ast.Node) {
		switch n := n.(type) {
		case *ast.AnchorNode:
			anchors[n.Name.GetToken().Value] = n.Value
		case *ast.MappingValueNode:
			if a, ok := n.Value.(*ast.AliasNode); ok {
				n.Value = d.anchorOf(file, anchors, a)
			}
		case *ast.SequenceNode:
			for i, v := range n.Values {
				if a, ok := v.(*ast.AliasNode); ok {
					n.Values[i] = d.anchorOf(file, anchors, a)
				}
			}
		}
	}), root)
}

// anchorOf returns what an alias stands for.
func (d *draft) anchorOf(file string, anchors map[string]ast.Node, a *ast.AliasNode) ast.Node {
	name := a.Value.GetToken().Value
	if n := anchors[name]; n != nil {
		return n
	}
	d.unread = true
	d.report(position(file, a), "*%s stands for nothing: no &%s before it", name, name)
	return ast.Null(a.GetToken())
}

// A visit is called for each node of a YAML text, outer ones first.
type visit func(ast.Node)

// Visit makes a visit an [ast.Visitor].
func (v visit) Visit(n ast.Node) ast.Visitor {
	v(n)
	return v
}

// errorPlace returns where the YAML library found a fault.
func errorPlace(file string, err error) where {
	var e yaml.Error
	if errors.As(err, &e) && e.GetToken() != nil {
		p := e.GetToken().Position
		return where{file: file, line: p.Line, column: p.Column}
	}
	return where{file: file}
}

// errorText returns what the YAML library says of a fault, without its place
// and excerpt.
func errorText(err error) string {
	var e yaml.Error
	if errors.As(err, &e) {
		return e.GetMessage()
	}
	return err.Error()
}
