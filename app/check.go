package main

import (
	"bytes"
	"cmp"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"dearly/app/teach/tally"
	"dearly/assets"
	"dearly/editor/coach"
	"dearly/jargon"
)

// What `dearly check` says to the shell.
const (
	nothingFound   = 0
	somethingFound = 1
	couldNotRun    = 2 // something could not be read, or the command was put wrongly
)

const checkUsage = `Usage: dearly check [options] PATH…

Reads text files (of a folder: its .txt and .md files; - is what is piped in) and
prints one finding a line: PATH:LINE:COLUMN: text (term, kind, level): wording | wording

  --json          one JSON object a line instead
  --words FILE    add a word list (CSV) as the team's; may be given several times
  --only          use the lists given with --words alone, without the built-in one
  --names A,B     names that are never marked
  --age N         also mark words outside what most children of N years know
  --coach         also look for what a child would stumble over besides jargon
  --child NAME    with --coach: what the child is called, if no "Dear NAME," says so
  --summary       instead of places: which terms are used most, as a table (CSV)
  --all           also findings inside quoted words, which are somebody's own

Ends with 0 when nothing was found, 1 when something was, 2 when a file could not be read.
`

// checkOptions are the command line of `dearly check`.
type checkOptions struct {
	json, only, coach, all, summary bool
	words                           []string
	names                           []string
	age                             int
	child                           string
	paths                           []string
}

// parseCheck reads the command line; options and paths may stand in any order.
func parseCheck(args []string) (checkOptions, error) {
	var o checkOptions
	flags := flag.NewFlagSet("check", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.BoolVar(&o.json, "json", false, "")
	flags.BoolVar(&o.only, "only", false, "")
	flags.BoolVar(&o.coach, "coach", false, "")
	flags.BoolVar(&o.all, "all", false, "")
	flags.BoolVar(&o.summary, "summary", false, "")
	flags.IntVar(&o.age, "age", 0, "")
	flags.StringVar(&o.child, "child", "", "")
	flags.Func("words", "", func(s string) error { o.words = append(o.words, s); return nil })
	flags.Func("names", "", func(s string) error {
		for name := range strings.SplitSeq(s, ",") {
			if name = strings.TrimSpace(name); name != "" {
				o.names = append(o.names, name)
			}
		}
		return nil
	})

	var literal []string // whatever follows "--" is a path, however it looks
	if i := slices.Index(args, "--"); i >= 0 {
		args, literal = args[:i], args[i+1:]
	}
	for len(args) > 0 {
		if err := flags.Parse(args); err != nil {
			return o, err
		}
		if args = flags.Args(); len(args) > 0 {
			o.paths = append(o.paths, args[0])
			args = args[1:]
		}
	}
	o.paths = append(o.paths, literal...)

	switch {
	case len(o.paths) == 0:
		return o, errors.New("name at least one file or folder, or - for what is piped in")
	case o.only && len(o.words) == 0:
		return o, errors.New("--only needs a list: add --words FILE.csv")
	case o.age < 0 || o.age > 18:
		return o, errors.New("--age takes a child's age in years, from 1 to 18")
	case o.child != "" && !o.coach:
		return o, errors.New("--child goes with --coach")
	case o.summary && (o.json || o.coach || o.all):
		return o, errors.New("--summary counts terms only: leave out --json, --coach and --all")
	}
	return o, nil
}

// check is the headless command: no window, no display, no store.
func check(args []string, in io.Reader, out, trouble io.Writer) int {
	o, err := parseCheck(args)
	if errors.Is(err, flag.ErrHelp) {
		fmt.Fprint(out, checkUsage)
		return nothingFound
	}
	if err != nil {
		fmt.Fprintf(trouble, "dearly check: %v\n\n%s", err, checkUsage)
		return couldNotRun
	}
	words, err := o.compile(trouble)
	if err != nil {
		fmt.Fprintf(trouble, "dearly check: %v\n", err)
		return couldNotRun
	}

	names := jargon.NewNames(o.names...)
	checker := checker{options: o, finder: words.NewFinder(), names: names, printer: newPrinter(out, o.json)}
	if o.summary {
		checker.tally = tally.New(words)
	}
	paths, troubles := checkPaths(o.paths)
	for _, path := range paths {
		text, err := readText(path, in)
		if err != nil {
			troubles = append(troubles, err)
			continue
		}
		if checker.tally != nil {
			checker.tally.Add(text, jargon.Reading{Names: names, Age: o.age})
			continue
		}
		checker.check(path, text)
	}
	if checker.tally != nil {
		checker.summarise(out)
	}
	if err := checker.printer.flush(); err != nil {
		troubles = append(troubles, fmt.Errorf("the findings could not be written: %w", err))
	}
	for _, err := range troubles {
		fmt.Fprintf(trouble, "dearly check: %v\n", err)
	}
	switch {
	case len(troubles) > 0:
		return couldNotRun
	case checker.found:
		return somethingFound
	}
	return nothingFound
}

// compile joins the built-in list and those named on the command line. Rows that
// cannot be used are named on trouble; the others count.
func (o checkOptions) compile(trouble io.Writer) (*jargon.Dictionary, error) {
	var layers []jargon.Layer
	if !o.only {
		entries, _, err := jargon.ReadCSV(bytes.NewReader(assets.Dictionary()))
		if err != nil {
			return nil, fmt.Errorf("reading the built-in words: %w", err)
		}
		layers = append(layers, jargon.Layer{Name: "built-in", Entries: entries})
	}
	for _, path := range o.words {
		file, err := os.Open(path)
		if err != nil {
			return nil, fmt.Errorf("the word list %s could not be opened: %w", path, plainFileError(err))
		}
		entries, problems, err := jargon.ReadCSV(file)
		file.Close()
		for _, p := range problems {
			fmt.Fprintf(trouble, "%s:%d: %s\n", path, p.Line, p.Text)
		}
		if err != nil {
			return nil, fmt.Errorf("the word list %s could not be read: %w", path, err)
		}
		layers = append(layers, jargon.Layer{Name: path, Entries: entries})
	}
	var known *jargon.Known
	if o.age > 0 {
		var err error
		if known, _, err = jargon.ReadKnown(bytes.NewReader(assets.KnownWords())); err != nil {
			return nil, fmt.Errorf("reading the words children know: %w", err)
		}
	}
	words, _ := jargon.Compile(known, layers...)
	return words, nil
}

// checker finds and prints, text after text.
type checker struct {
	options  checkOptions
	finder   *jargon.Finder
	names    *jargon.Names
	printer  *printer
	findings []jargon.Finding
	found    bool
	tally    *tally.Tally // counts instead; nil: print each place
}

// summarise writes the table of what was counted.
func (c *checker) summarise(out io.Writer) {
	rows := c.tally.Rows()
	c.found = len(rows) > 0
	_ = tally.WriteCSV(out, rows) // a broken pipe: nobody reads on
}

func (c *checker) check(path, text string) {
	rows := c.jargon(text)
	if c.options.coach {
		rows = append(rows, coachRows(text, c.options.child)...)
	}
	slices.SortStableFunc(rows, func(a, b row) int { return cmp.Compare(a.Start, b.Start) })
	c.found = c.found || len(rows) > 0
	c.printer.print(path, text, rows)
}

func (c *checker) jargon(text string) []row {
	c.findings = c.finder.Append(c.findings[:0], text, jargon.Reading{Names: c.names, Age: c.options.age})
	var rows []row
	for _, f := range c.findings {
		if f.Quoted && !c.options.all {
			continue
		}
		r := row{Start: f.Start, End: f.End, Text: text[f.Start:f.End], Level: f.Level.String(), Quoted: f.Quoted, Plain: []string{}}
		if f.Entry == nil {
			r.Term, r.Kind = strings.ToLower(r.Text), "word"
			r.Why = fmt.Sprintf("Most children of %d may not know this word.", c.options.age)
		} else {
			r.Term, r.Kind, r.Why = f.Entry.Term, f.Entry.Kind.String(), f.Entry.Why
		}
		for _, s := range f.Suggestions(text) {
			r.Plain = append(r.Plain, s.Text)
		}
		rows = append(rows, r)
	}
	return rows
}

func coachRows(text, child string) []row {
	var rows []row
	for _, f := range coach.Check(text, coach.Letter{Child: child}) {
		rows = append(rows, row{Start: f.Start, End: f.End, Text: text[f.Start:f.End], Term: f.Rule, Kind: "coach",
			Level: f.Level.String(), Plain: []string{}, Why: f.Why, ask: f.Ask})
	}
	return rows
}
