package content

import (
	"encoding"
	"fmt"
	"reflect"
	"strconv"
	"time"

	"github.com/goccy/go-yaml/ast"
)

// isLeaf reports whether values of a type are written as one word or text.
func isLeaf(t reflect.Type) bool {
	switch t.Kind() {
	case reflect.Struct:
		return t == reflect.TypeFor[time.Time]()
	case reflect.Map, reflect.Slice, reflect.Array:
		return false
	}
	return true
}

// decodeLeaf reads one word or text.
func (d *draft) decodeLeaf(file string, n ast.Node, v reflect.Value) {
	text, ok := scalar(n)
	if !ok {
		d.report(position(file, n), "wanted text")
		return
	}
	if err := setLeaf(v, text); err != nil {
		d.report(position(file, n), "%v", err)
	}
}

// setLeaf sets a value from its text. An error says what was wanted.
func setLeaf(v reflect.Value, text string) error {
	switch into := v.Addr().Interface().(type) {
	case *time.Time:
		day, err := time.Parse(time.DateOnly, text)
		*into = day
		return wanted("a date, as in 2026-01-31", err)
	case encoding.TextUnmarshaler:
		return into.UnmarshalText([]byte(text))
	}
	switch v.Kind() {
	case reflect.Bool:
		yes, err := strconv.ParseBool(text)
		v.SetBool(yes)
		return wanted("true or false", err)
	case reflect.Int:
		number, err := strconv.Atoi(text)
		v.SetInt(int64(number))
		return wanted("a whole number", err)
	case reflect.Float64:
		number, err := strconv.ParseFloat(text, 64)
		v.SetFloat(number)
		return wanted("a number", err)
	}
	v.SetString(text)
	return nil
}

// wanted says what was wanted where a word was not understood.
func wanted(what string, err error) error {
	if err != nil {
		return fmt.Errorf("wanted %s", what)
	}
	return nil
}
