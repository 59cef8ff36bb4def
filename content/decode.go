package content

import (
	"reflect"
	"strings"

	"github.com/goccy/go-yaml/ast"
)

// decode reads a YAML node into what a pointer points to. It goes through the
// parsed text itself, because the library's decoder stops at the first fault,
// and an author wants to see all of them. Every struct behind a pointer is
// remembered with its spot.
func (d *draft) decode(file string, n ast.Node, into any) {
	d.decodeValue(file, n, reflect.ValueOf(into))
}

// decodeValue reads a node into a value.
func (d *draft) decodeValue(file string, n ast.Node, v reflect.Value) {
	n = plain(n)
	switch {
	case n == nil || n.Type() == ast.NullType:
	case v.Kind() == reflect.Pointer:
		d.decodePointer(file, n, v)
	case isLeaf(v.Type()):
		d.decodeLeaf(file, n, v)
	case v.Kind() == reflect.Struct:
		d.decodeStruct(file, n, v)
	case v.Kind() == reflect.Map:
		d.decodeMap(file, n, v)
	default:
		d.decodeList(file, n, v)
	}
}

// decodePointer makes what a pointer points to and remembers where it was read.
func (d *draft) decodePointer(file string, n ast.Node, v reflect.Value) {
	if v.IsNil() {
		v.Set(reflect.New(v.Type().Elem()))
	}
	before := len(d.problems)
	d.decodeValue(file, n, v.Elem())
	d.spots[v.Interface()] = spot{file: file, node: n, spoilt: len(d.problems) > before}
}

// decodeStruct reads a mapping field by field.
func (d *draft) decodeStruct(file string, n ast.Node, v reflect.Value) {
	kvs, ok := pairs(n)
	if !ok {
		d.report(position(file, n), "wanted fields, one per line (%s)", strings.Join(fieldNames(v.Type()), ", "))
		return
	}
	fields := d.fieldsOf(v.Type())
	for _, kv := range kvs {
		key := kv.Key.GetToken().Value
		if field, ok := fields[key]; ok {
			d.decodeValue(file, kv.Value, v.FieldByIndex(field))
			continue
		}
		d.report(position(file, kv.Key), "%v", unknown("field", key, fieldNames(v.Type())))
	}
}

// fieldsOf returns where the fields of a struct are, by what they are called
// in YAML. It is asked for every row, and remembers what it found.
func (d *draft) fieldsOf(t reflect.Type) map[string][]int {
	if known := d.fields[t]; known != nil {
		return known
	}
	fields := map[string][]int{}
	for _, f := range reflect.VisibleFields(t) {
		if tag := f.Tag.Get("yaml"); tag != "" && tag != "-" {
			fields[tag] = f.Index
		}
	}
	d.fields[t] = fields
	return fields
}

// fieldNames returns what a struct's fields are called in YAML, in order.
func fieldNames(t reflect.Type) []string {
	var names []string
	for _, f := range reflect.VisibleFields(t) {
		if tag := f.Tag.Get("yaml"); tag != "" && tag != "-" {
			names = append(names, tag)
		}
	}
	return names
}

// decodeMap reads a mapping whose keys the author chooses.
func (d *draft) decodeMap(file string, n ast.Node, v reflect.Value) {
	kvs, ok := pairs(n)
	if !ok {
		d.report(position(file, n), "wanted names with values, as in {name: value}")
		return
	}
	v.Set(reflect.MakeMap(v.Type()))
	for _, kv := range kvs {
		key, value := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
		d.decodeValue(file, kv.Key, key)
		d.decodeValue(file, kv.Value, value)
		v.SetMapIndex(key, value)
	}
}

// decodeList reads a list, which for an array must have its length.
func (d *draft) decodeList(file string, n ast.Node, v reflect.Value) {
	list, ok := n.(*ast.SequenceNode)
	if !ok {
		d.report(position(file, n), "wanted a list, as in [one, two]")
		return
	}
	if v.Kind() == reflect.Slice {
		v.Set(reflect.MakeSlice(v.Type(), len(list.Values), len(list.Values)))
	}
	if v.Len() != len(list.Values) {
		d.report(position(file, n), "wanted a list of %d, found %d", v.Len(), len(list.Values))
		return
	}
	for i, item := range list.Values {
		d.decodeValue(file, item, v.Index(i))
	}
}
