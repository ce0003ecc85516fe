package assets

import (
	"strconv"
	"strings"
	"testing"
)

// headings are those of a new letter, in their order.
func headings() []string {
	return []string{
		"Why I came", "Who was there", "What we did", "What you told me", "What I saw", "What is going well",
		"What I am worried about", "What I think", "What happens next", "If this does not work",
		"When I will see you again", "Tell me if I got this wrong",
	}
}

// ways are the ways of communicating that the store knows.
func ways() []string { return []string{"talks", "few-words", "signs-symbols", "no-words", "baby"} }

type prompt struct {
	heading, way, words string
	from, to            int
}

func readPrompts(t *testing.T) []prompt {
	t.Helper()
	lines := strings.Split(strings.TrimSuffix(string(Prompts()), "\n"), "\n")
	if lines[0] != "heading\tcommunicates\tfrom_age\tto_age\tprompt" {
		t.Fatalf("the columns are %q", lines[0])
	}
	var out []prompt
	for i, line := range lines[1:] {
		cells := strings.Split(line, "\t")
		if len(cells) != 5 {
			t.Fatalf("line %d has %d columns", i+2, len(cells))
		}
		from, err1 := strconv.Atoi(cells[2])
		to, err2 := strconv.Atoi(cells[3])
		if err1 != nil || err2 != nil || from < 0 || to > 17 || from > to {
			t.Fatalf("line %d: the ages %q to %q", i+2, cells[2], cells[3])
		}
		out = append(out, prompt{cells[0], cells[1], cells[4], from, to})
	}
	return out
}

func TestEveryPromptIsAShortQuestionUnderAKnownHeading(t *testing.T) {
	known, seen := map[string]bool{}, map[string]bool{}
	for _, h := range headings() {
		known[h] = true
	}
	way := map[string]bool{"any": true, "other-language": true}
	for _, w := range ways() {
		way[w] = true
	}
	for _, p := range readPrompts(t) {
		switch {
		case !known[p.heading]:
			t.Errorf("no heading %q", p.heading)
		case !way[p.way]:
			t.Errorf("no way %q", p.way)
		case seen[p.words]:
			t.Errorf("twice: %q", p.words)
		case len(strings.Fields(p.words)) > 24 || len(strings.Fields(p.words)) < 4:
			t.Errorf("too long or too short: %q", p.words)
		case strings.TrimSpace(p.words) != p.words || strings.ContainsAny(p.words, "!;"):
			t.Errorf("not plain: %q", p.words)
		case !strings.HasSuffix(p.words, "?") && !strings.HasSuffix(p.words, "."):
			t.Errorf("no whole sentence: %q", p.words)
		}
		seen[p.words] = true
	}
}

func TestEveryHeadingHasPromptsForEveryWayAndAge(t *testing.T) {
	all := readPrompts(t)
	for _, heading := range headings() {
		for _, way := range append(ways(), "other-language") {
			for age := range 18 {
				general, special := 0, 0
				for _, p := range all {
					if p.heading != heading || age < p.from || age > p.to {
						continue
					}
					switch p.way {
					case "any":
						general++
					case way:
						special++
					}
				}
				if general < 2 {
					t.Errorf("%q has %d prompts for any child of %d", heading, general, age)
				}
				usual := way == "no-words" || way == "signs-symbols" || way == "other-language" || way == "baby" && age < 3
				if usual && special == 0 {
					t.Errorf("%q has no prompt for a child of %d with %s", heading, age, way)
				}
			}
		}
	}
}
