package main

import (
	"errors"
	"flag"
	"fmt"
	"io"

	"dearly/storage/exchange"
)

const appUsage = `Usage: dearly [--data DIR] [--demo] [FILE]
       dearly check [options] PATH…     (dearly check --help says more)

  --data DIR   keep the letters in this folder instead of the usual one
  --demo       try it with made-up children; nothing is kept
  FILE         a file for review (.dearly-review), opened after unlocking
`

// options are the command line of the program with its window.
type options struct {
	data string
	demo bool
	file string // for review; empty: none
}

// parseOptions reads the command line. Its errors are whole sentences for people.
func parseOptions(args []string) (options, error) {
	var o options
	flags := flag.NewFlagSet("dearly", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.StringVar(&o.data, "data", "", "")
	flags.BoolVar(&o.demo, "demo", false, "")
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return o, errors.New(appUsage)
		}
		return o, fmt.Errorf("dearly: %w\n\n%s", err, appUsage)
	}
	if flags.NArg() > 0 && exchange.IsName(flags.Arg(0)) {
		o.file = flags.Arg(0)
	}
	if flags.NArg() > 1 || flags.NArg() == 1 && o.file == "" {
		return o, fmt.Errorf("dearly: %q is nothing it knows\n\n%s", flags.Arg(flags.NArg()-1), appUsage)
	}
	if o.demo && o.data != "" {
		return o, fmt.Errorf("dearly: --demo keeps nothing, so it takes no folder; leave one of the two out\n\n%s", appUsage)
	}
	return o, nil
}
