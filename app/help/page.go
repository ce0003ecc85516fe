package help

import (
	"strings"

	"fyne.io/fyne/v2"

	"dearly/app/look"
)

// Page is one page of help.
type Page struct {
	Title string
	Text  string // Markdown: paragraphs, "## ", "- " and **bold**, lines of any length
}

// ParsePage reads a page whose first line is "# Title".
func ParsePage(text string) Page {
	first, rest, _ := strings.Cut(strings.TrimSpace(text), "\n")
	return Page{Title: strings.TrimSpace(strings.TrimPrefix(first, "#")), Text: strings.TrimSpace(rest)}
}

// block is a paragraph of a page.
type block struct {
	sign string // "## ", "- " or ""
	text string
}

// blocks parts a page into its paragraphs; broken lines are joined.
func blocks(text string) (all []block) {
	open := false
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		switch {
		case line == "":
			open = false
		case strings.HasPrefix(line, "## "), strings.HasPrefix(line, "- "):
			sign, rest, _ := strings.Cut(line, " ")
			all, open = append(all, block{sign + " ", rest}), sign == "-"
		case open:
			all[len(all)-1].text += " " + line
		default:
			all, open = append(all, block{"", line}), true
		}
	}
	return all
}

// content lays a page out.
func (p Page) content() fyne.CanvasObject {
	rows := []fyne.CanvasObject{look.Head(p.Title)}
	for _, b := range blocks(p.Text) {
		switch b.sign {
		case "## ":
			heading := look.NewText(look.Span{Text: b.text, Bold: true})
			rows = append(rows, look.Pad(8, 0, 0, 0, heading.In(look.ColorAccent)))
		case "- ":
			rows = append(rows, look.Item(look.NewText(spans(b.text)...)))
		default:
			rows = append(rows, look.NewText(spans(b.text)...))
		}
	}
	return look.Column(10, rows...)
}

// spans reads **bold**; `signs` of code are left out.
func spans(text string) (all []look.Span) {
	for i, part := range strings.Split(strings.ReplaceAll(text, "`", ""), "**") {
		if part != "" {
			all = append(all, look.Span{Text: part, Bold: i%2 == 1})
		}
	}
	return all
}

// has says whether every word that was typed occurs in the page.
func (p Page) has(words []string) bool {
	all := strings.ToLower(p.Title + "\n" + p.Text)
	for _, w := range words {
		if !strings.Contains(all, w) {
			return false
		}
	}
	return true
}
