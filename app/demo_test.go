package main

import (
	"testing"

	"dearly/assets"
	"dearly/storage"
)

func TestTheDemonstrationHasThreeMadeUpChildrenWithLettersInDifferentStates(t *testing.T) {
	states := map[storage.State]bool{}
	for _, text := range assets.Examples() {
		child, letter, err := parseExample(text)
		if err != nil {
			t.Fatal(err)
		}
		if child.Name == "" || child.Age == 0 || letter.Visit.IsZero() || letter.Place == "" || letter.Text == "" {
			t.Errorf("%s: something is missing: %+v %+v", child.Name, child, letter)
		}
		states[letter.State] = true
	}
	if len(states) != 3 {
		t.Errorf("%d different states, want 3: %v", len(states), states)
	}
}

func TestAnExampleThatCannotBeReadIsRefused(t *testing.T) {
	for _, text := range []string{"", "name: Ann", "nome: Ann\n\nDear Ann,", "age: eight\n\nDear Ann,", "visit: Tuesday\n\nDear Ann,"} {
		if _, _, err := parseExample(text); err == nil {
			t.Errorf("%q was taken", text)
		}
	}
}
