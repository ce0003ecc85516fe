package main

import (
	"fmt"
	"strconv"
	"strings"

	"dearly/assets"
	"dearly/storage"
)

// demoStore is what the demonstration fills.
type demoStore interface {
	SaveChild(*storage.Child) error
	SaveLetter(*storage.Letter) error
}

// fillDemo puts the made-up children and their letters into a throwaway store.
func fillDemo(store demoStore) error {
	for _, text := range assets.Examples() {
		child, letter, err := parseExample(text)
		if err != nil {
			return fmt.Errorf("reading a made-up letter: %w", err)
		}
		if err := store.SaveChild(&child); err != nil {
			return fmt.Errorf("adding a made-up child: %w", err)
		}
		letter.Child = child.ID
		if err := store.SaveLetter(&letter); err != nil {
			return fmt.Errorf("adding a made-up letter: %w", err)
		}
	}
	return nil
}

// parseExample reads one of assets.Examples: lines of `key: value`, a blank line,
// the letter.
func parseExample(text string) (child storage.Child, letter storage.Letter, err error) {
	head, body, found := strings.Cut(text, "\n\n")
	if !found {
		return child, letter, fmt.Errorf("no blank line before the letter")
	}
	letter.Text = strings.TrimSpace(body)
	for line := range strings.SplitSeq(head, "\n") {
		key, value, _ := strings.Cut(line, ":")
		value = strings.TrimSpace(value)
		switch key {
		case "name":
			child.Name = value
		case "age":
			child.Age, err = strconv.Atoi(value)
		case "names":
			child.Names = splitList(value)
		case "own words":
			child.OwnWords = splitList(value)
		case "about":
			child.About = value
		case "visit":
			letter.Visit, err = storage.ParseDate(value)
		case "place":
			letter.Place = value
		case "state":
			letter.State = storage.State(value)
		default:
			err = fmt.Errorf("unknown line %q", line)
		}
		if err != nil {
			return child, letter, err
		}
	}
	return child, letter, nil
}

// splitList reads "a, b, c".
func splitList(s string) (list []string) {
	for part := range strings.SplitSeq(s, ",") {
		if part = strings.TrimSpace(part); part != "" {
			list = append(list, part)
		}
	}
	return list
}
