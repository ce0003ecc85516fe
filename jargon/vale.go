package jargon

import (
	"fmt"
	"io"
	"strings"

	"gopkg.in/yaml.v3"
)

// ImportVale reads a rule of the Vale checker in its substitution style, that
// is a YAML file with a map under "swap". A key may be plain words, or a
// regular expression of the simple sort: alternatives (x|y), optional letters
// (x?), groups ((?:x|y)), word boundaries, classes of a few letters ([sz]).
// Every key that is not understood is reported with its line and left out. An
// error means that the file is no YAML or no substitution rule: an error of
// the reader or of the YAML, ErrEmpty, ErrNotText, ErrTooLarge.
func ImportVale(r io.Reader) ([]Entry, []Problem, error) {
	text, problems, err := readText(r)
	if err != nil {
		return nil, nil, err
	}
	var doc yaml.Node
	if err := decode(text, &doc); err != nil {
		return nil, nil, fmt.Errorf("read the Vale rule: %w", err)
	}
	if len(doc.Content) == 0 || doc.Content[0].Kind != yaml.MappingNode {
		return nil, nil, fmt.Errorf("read the Vale rule: the file is no map of settings")
	}
	v := valeRule{problems: problems}
	var swap *yaml.Node
	extends := ""
	top := doc.Content[0].Content
	for i := 0; i+1 < len(top); i += 2 {
		key, value := top[i], top[i+1]
		switch key.Value {
		case "swap":
			swap = value
		case "extends":
			extends = value.Value
		case "ignorecase":
			v.anyCase = value.Value == "true"
		case "message":
			v.why = reason(value.Value)
		case "link":
			v.source = value.Value
		case "level", "action", "nonword", "scope", "pos", "vocab", "capitalize", "description", "name", "limit":
		default:
			v.report(key.Line, key.Value, "This setting of Vale has no counterpart here and was passed over.")
		}
	}
	if extends != "" && extends != "substitution" {
		return nil, nil, fmt.Errorf("read the Vale rule: it extends %q; only substitution can be read", clip(extends))
	}
	if swap == nil || swap.Kind != yaml.MappingNode {
		return nil, nil, fmt.Errorf("read the Vale rule: there is no map under “swap”")
	}
	for i := 0; i+1 < len(swap.Content); i += 2 {
		v.pair(swap.Content[i], swap.Content[i+1])
	}
	return v.entries, v.problems, nil
}

// decode keeps a damaged file from ending the program: the YAML package may
// panic on what it does not expect.
func decode(text string, doc *yaml.Node) (err error) {
	defer func() {
		if x := recover(); x != nil {
			err = fmt.Errorf("the YAML cannot be read: %v", x)
		}
	}()
	return yaml.Unmarshal([]byte(text), doc)
}

// reason makes a sentence of Vale's message when it holds no place for the
// words found.
func reason(message string) string {
	if strings.Contains(message, "%s") {
		return ""
	}
	return message
}

type valeRule struct {
	entries     []Entry
	problems    []Problem
	anyCase     bool
	why, source string
}

func (v *valeRule) report(line int, term, text string) {
	if len(v.problems) < maxProblems {
		v.problems = append(v.problems, Problem{line, clip(term), text})
	}
}

// pair makes an entry of one key and its wording.
func (v *valeRule) pair(key, value *yaml.Node) {
	line := key.Line
	if key.Kind != yaml.ScalarNode || value.Kind != yaml.ScalarNode {
		v.report(line, key.Value, "The key and its wording must both be plain text.")
		return
	}
	terms, wrong := expand(key.Value)
	if wrong != "" {
		v.report(line, key.Value, "This key was not understood: "+wrong)
		return
	}
	var kept []string
	for _, t := range terms {
		if w := checkTerm(t); w != "" {
			v.report(line, key.Value, w)
			return
		}
		kept = append(kept, t)
	}
	if w := strings.TrimSpace(value.Value); w != "" && strings.IndexByte("=+-@", w[0]) >= 0 {
		v.report(line, key.Value, "The wording starts like a formula.")
		return
	}
	e := Entry{Term: kept[0], Also: kept[1:], Why: v.why, Source: v.source, Line: line, Kind: Professional}
	for _, w := range strings.Split(value.Value, "|") {
		if w = strings.TrimSpace(w); w != "" {
			e.Plain = append(e.Plain, w)
		}
	}
	if allCapitals(e.Term) {
		e.Kind = Acronym
		if v.anyCase {
			e.Match |= AnyCase
		}
	}
	v.entries = append(v.entries, e)
}

const maxExpanded = 64 // ways to write one key

// expand writes out a simple regular expression, or says what it does not
// understand.
func expand(key string) ([]string, string) {
	s := strings.TrimSpace(key)
	s = strings.TrimPrefix(s, "(?i)")
	x := expander{s: s}
	out := x.alternatives(0)
	if x.wrong == "" && x.at < len(x.s) {
		x.wrong = "a bracket closes that was not opened."
	}
	if x.wrong != "" {
		return nil, x.wrong
	}
	var kept []string
	seen := map[string]bool{}
	for _, w := range out {
		if w = strings.Join(strings.Fields(w), " "); w != "" && !seen[w] {
			seen[w] = true
			kept = append(kept, w)
		}
	}
	if len(kept) == 0 {
		return nil, "it stands for no words."
	}
	return kept, ""
}

type expander struct {
	s     string
	at    int
	wrong string
}

// alternatives reads x|y|z up to a closing bracket or the end.
func (x *expander) alternatives(depth int) []string {
	if depth > 8 {
		x.wrong = "it is nested too deep."
		return nil
	}
	var all []string
	for {
		all = append(all, x.sequence(depth)...)
		if x.wrong != "" || x.at >= len(x.s) || x.s[x.at] != '|' {
			break
		}
		x.at++
	}
	if len(all) > maxExpanded {
		x.wrong = fmt.Sprintf("it stands for more than %d ways to write.", maxExpanded)
	}
	return all
}

// sequence reads one alternative.
func (x *expander) sequence(depth int) []string {
	out := []string{""}
	for x.at < len(x.s) && x.wrong == "" {
		c := x.s[x.at]
		if c == '|' || c == ')' {
			return out
		}
		unit := x.unit(depth)
		if x.wrong != "" {
			return nil
		}
		if x.at < len(x.s) && x.s[x.at] == '?' {
			x.at++
			unit = append(unit, "")
		}
		if len(out)*len(unit) > maxExpanded {
			x.wrong = fmt.Sprintf("it stands for more than %d ways to write.", maxExpanded)
			return nil
		}
		next := make([]string, 0, len(out)*len(unit))
		for _, a := range out {
			for _, b := range unit {
				next = append(next, a+b)
			}
		}
		out = next
	}
	return out
}

// unit reads one letter, group or class.
func (x *expander) unit(depth int) []string {
	c := x.s[x.at]
	switch c {
	case '(':
		x.at++
		if strings.HasPrefix(x.s[x.at:], "?:") {
			x.at += 2
		} else if strings.HasPrefix(x.s[x.at:], "?") {
			x.wrong = "it looks ahead or behind, or sets a flag."
			return nil
		}
		out := x.alternatives(depth + 1)
		if x.wrong == "" && (x.at >= len(x.s) || x.s[x.at] != ')') {
			x.wrong = "a bracket does not close."
			return nil
		}
		x.at++
		return out
	case '[':
		end := strings.IndexByte(x.s[x.at:], ']')
		if end < 0 {
			x.wrong = "a bracket does not close."
			return nil
		}
		class := x.s[x.at+1 : x.at+end]
		x.at += end + 1
		class = strings.ReplaceAll(class, `\s`, " ")
		if class == " -" || class == "- " {
			return []string{" "} // a space stands for a hyphen here
		}
		var out []string
		for _, r := range class {
			if !wordRune(r) && (r >= 0x80 || fold[byte(r)] == 0) && r != '\'' && r != '’' && r != ' ' {
				x.wrong = "it has a class of characters that is more than a few letters."
				return nil
			}
			out = append(out, string(r))
		}
		return out
	case '\\':
		if x.at+1 >= len(x.s) {
			x.wrong = "it ends in a backslash."
			return nil
		}
		x.at += 2
		switch e := x.s[x.at-1]; e {
		case 'b':
			return []string{""}
		case 's':
			if x.at < len(x.s) && (x.s[x.at] == '+' || x.s[x.at] == '*') {
				x.at++
			}
			return []string{" "}
		case '.', '-', '/', '&', '\'', '(', ')', '+':
			return []string{string(e)}
		}
		x.wrong = fmt.Sprintf("it uses %q.", x.s[x.at-2:x.at])
		return nil
	case '.', '*', '+', '{', '^', '$', '?', '}', ']':
		x.wrong = fmt.Sprintf("it uses %q.", string(c))
		return nil
	}
	x.at++
	return []string{string([]byte{c})}
}
