package content

import "github.com/goccy/go-yaml/ast"

// pairs returns the keys and values of a mapping, and false for anything else.
func pairs(n ast.Node) ([]*ast.MappingValueNode, bool) {
	switch n := plain(n).(type) {
	case *ast.MappingNode:
		return n.Values, true
	case *ast.MappingValueNode:
		return []*ast.MappingValueNode{n}, true
	}
	return nil, false
}

// plain returns a node without the anchor that names it.
func plain(n ast.Node) ast.Node {
	if a, ok := n.(*ast.AnchorNode); ok {
		return a.Value
	}
	return n
}

// child returns the value of a key of a mapping, or an element of a list, or
// nil.
func child(n ast.Node, key any) ast.Node {
	if list, ok := plain(n).(*ast.SequenceNode); ok {
		if i, ok := key.(int); ok && i < len(list.Values) {
			return list.Values[i]
		}
		return nil
	}
	kvs, _ := pairs(n)
	for _, kv := range kvs {
		if kv.Key.GetToken().Value == key {
			return kv.Value
		}
	}
	return nil
}

// position returns where a node begins.
func position(file string, n ast.Node) where {
	if n == nil {
		return where{file: file}
	}
	token := n.GetToken()
	if kvs, ok := pairs(n); ok && len(kvs) > 0 {
		token = kvs[0].Key.GetToken()
	}
	return where{file: file, line: token.Position.Line, column: token.Position.Column}
}

// scalar returns the text of a node that is one, without a last line end.
func scalar(n ast.Node) (string, bool) {
	switch n := plain(n).(type) {
	case *ast.LiteralNode:
		return trimEnd(n.Value.Value), true
	case ast.ScalarNode:
		if n.Type() != ast.NullType {
			return trimEnd(n.GetToken().Value), true
		}
	}
	return "", false
}
