// Package lesson is the exercises of the training room: made-up visits, each with
// a professional's note, prompts, one good letter and what it does well; and what a
// learner has done with them. It is plain Go.
package lesson

import (
	"fmt"
	"strings"
	"time"
)

// Lesson is one made-up visit.
type Lesson struct {
	Title        string
	Age          string // as it is written: "8", "5 months"
	Child        string // what the child is called
	Communicates string // how the child does, when not by talking
	Theme        string
	Names        []string // people, pets and places of the visit

	Note    string // the professional's
	Prompts []string
	Letter  string   // one good letter, as light Markdown
	Why     []string // what it does well
}

// Parse reads a lesson: lines of "key: value", a blank line, and the sections
// "# Note", "# Prompts", "# Letter" and "# Why" in any order. Prompts and reasons
// are one a line, or a list. An error says what is missing.
func Parse(text string) (Lesson, error) {
	var l Lesson
	text = strings.ReplaceAll(strings.TrimPrefix(text, "\ufeff"), "\r\n", "\n")
	head, body, _ := strings.Cut(text, "\n\n")
	for line := range strings.SplitSeq(head, "\n") {
		key, value, _ := strings.Cut(line, ":")
		value = strings.TrimSpace(value)
		switch strings.ToLower(strings.TrimSpace(key)) {
		case "title":
			l.Title = value
		case "age":
			l.Age = value
		case "child":
			l.Child = value
		case "communicates":
			l.Communicates = value
		case "theme":
			l.Theme = value
		case "names":
			for name := range strings.SplitSeq(value, ",") {
				if name = strings.TrimSpace(name); name != "" {
					l.Names = append(l.Names, name)
				}
			}
		}
	}
	for name, section := range sections(body) {
		switch strings.ToLower(name) {
		case "note":
			l.Note = section
		case "prompts":
			l.Prompts = items(section)
		case "letter":
			l.Letter = section
		case "why":
			l.Why = items(section)
		}
	}
	for _, need := range []struct{ what, text string }{{"a title", l.Title}, {"a child", l.Child}, {"a note", l.Note}, {"a letter", l.Letter}} {
		if need.text == "" {
			return l, fmt.Errorf("the made-up visit %q lacks %s", l.Title, need.what)
		}
	}
	return l, nil
}

// sections parts the text at lines that begin with "# ".
func sections(body string) map[string]string {
	all := map[string]string{}
	name := ""
	var b strings.Builder
	for line := range strings.SplitSeq(body+"\n# ", "\n") {
		if heading, ok := strings.CutPrefix(line, "# "); ok {
			if name != "" {
				all[name] = strings.TrimSpace(b.String())
			}
			name = strings.TrimSpace(heading)
			b.Reset()
			continue
		}
		b.WriteString(line + "\n")
	}
	return all
}

// items are the lines of a list.
func items(section string) (all []string) {
	for line := range strings.SplitSeq(section, "\n") {
		line = strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(line), "- "))
		if line != "" {
			all = append(all, line)
		}
	}
	return all
}

// Attempt is what a learner wrote about one visit.
type Attempt struct {
	Text  string    `json:"text"`
	Words int       `json:"words"` // of the note that a child would stumble over
	Left  int       `json:"left"`  // of them still in the letter, with what the coach asks
	Done  bool      `json:"done"`  // the learner has looked at one good way
	When  time.Time `json:"when"`
}

// Progress is a learner's attempts by the lesson's title.
type Progress map[string]Attempt
