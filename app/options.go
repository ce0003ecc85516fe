package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
)

const appUsage = `Usage: dearly [--data DIR] [--demo]
       dearly check [options] PATH…     (dearly check --help says more)

  --data DIR   keep the letters in this folder instead of the usual one
  --demo       try it with made-up children; nothing is kept
`

// options are the command line of the program with its window.
type options struct {
	data string
	demo bool
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
	if flags.NArg() > 0 {
		return o, fmt.Errorf("dearly: %q is nothing it knows\n\n%s", flags.Arg(0), appUsage)
	}
	if o.demo && o.data != "" {
		return o, fmt.Errorf("dearly: --demo keeps nothing, so it takes no folder; leave one of the two out\n\n%s", appUsage)
	}
	return o, nil
}
